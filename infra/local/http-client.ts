/** JSON over HTTP for those who act in the local platforms. A refusal (4xx) is an answer; a failure of the platform is not. */

export async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}: ${await response.text()}`);
  return (await response.json()) as T;
}

export async function postJson<T>(url: string, body: object): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status >= 500) throw new Error(`${response.status} for ${url}: ${await response.text()}`);
  return (await response.json()) as T;
}
