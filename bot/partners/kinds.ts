/** What somebody can bring to an initiative. */
export const KINDS = ['time', 'money', 'network'] as const;
export type Kind = (typeof KINDS)[number];
export const MONEY_FORMS = ['gift', 'loan', 'share', 'co-funding'] as const;
export type MoneyForm = (typeof MONEY_FORMS)[number];
