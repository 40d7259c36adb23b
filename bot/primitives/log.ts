/** What an operator reads afterwards: ids and reasons, never tokens or what people wrote. */
export type Log = (level: 'info' | 'warn' | 'error', message: string, details?: Record<string, unknown>) => void;
