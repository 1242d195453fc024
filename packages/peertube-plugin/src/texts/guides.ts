/** Where the instance itself serves its documentation. The version is not in it, so that the address can be passed on. */
export const guidePath = (language: 'en' | 'fr', page = 'index'): string => `/plugins/xmpp-chat/router/docs/${language}/${page}.html`
