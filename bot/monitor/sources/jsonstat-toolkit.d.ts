/** What we use of it: a dataset of JSON-stat 2.0, and one of its values by the categories of all dimensions. */
declare module 'jsonstat-toolkit' {
  type Dataset = {
    class: string | null;
    /** Of the dimensions, in the order of the values. */
    id: string[];
    updated: string | null;
    Dimension(id: string): { id: string[] } | null;
    /** A category that does not exist gives a list of all, not nothing: ask only for what `Dimension` names. */
    Data(of: Record<string, string>): { value: number | null; status: string | null } | null;
  };
  /** @throws TypeError for what is no JSON-stat */
  export default function JSONstat(response: unknown): Dataset;
}
