/** Bundles the page once at the start (well under a second) and serves it from memory. */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sendText } from '../web.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Gives false when the path is not of the page. */
export type Page = (path: string, response: ServerResponse) => boolean;

export async function buildPage(): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: { app: here('./app.tsx') },
    outdir: here('./'),
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  const built = (ending: string) => outputFiles.find((file) => file.path.endsWith(ending))!.text;
  const files: Record<string, [content: string, type: string]> = {
    '/': [readFileSync(here('./index.html'), 'utf8'), 'text/html'],
    '/page/app.js': [built('.js'), 'text/javascript'],
    '/page/app.css': [built('.css'), 'text/css'],
  };
  return (path, response) => {
    const file = files[path];
    if (file) sendText(response, 200, ...file);
    return file !== undefined;
  };
}
