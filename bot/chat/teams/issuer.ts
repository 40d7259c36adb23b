/** Microsoft's issuer for the public cloud (Bot Connector authentication, learn.microsoft.com). */
export const BOT_FRAMEWORK_ISSUER = {
  issuer: 'https://api.botframework.com',
  openIdUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
} as const;
