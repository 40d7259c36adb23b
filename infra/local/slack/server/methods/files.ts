import { Refused } from '../refusal.ts';
import type { Method } from './call.ts';

const info: Method = ({ shelf, files, workspace, args }) => {
  const file = shelf.find(String(args.file ?? ''), workspace.id);
  if (!file) throw new Refused('file_not_found');
  return { file: files.told(file, workspace.id, undefined) };
};

export const fileMethods: Record<string, Method> = { 'files.info': info };
