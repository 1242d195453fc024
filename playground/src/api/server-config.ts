import type { Site } from '../site.ts'

/** The part of PeerTube's configuration that clients and plugins look at. */
export function serverConfig (site: Site) {
  return {
    serverVersion: '6.3.0',
    instance: {
      name: 'Playground', shortDescription: 'A small stand-in for PeerTube', isNSFW: false, defaultNSFWPolicy: 'do_not_list', defaultClientRoute: '/videos/trending',
      customizations: { javascript: '', css: '' }, avatars: [], banners: []
    },
    client: { menu: { login: { redirectOnSingleExternalAuth: false } } },
    plugin: {
      registered: site.plugins.list().map(({ npmName, name, version, description, clientScripts }) => ({ npmName, name, version, description, clientScripts })),
      registeredExternalAuths: [],
      registeredIdAndPassAuths: []
    },
    theme: { registered: [], default: 'default' },
    email: { enabled: false },
    signup: { allowed: false, allowedForCurrentIP: false, minimumAge: 16, requiresApproval: true, requiresEmailVerification: false },
    live: { enabled: true, allowReplay: true, maxDuration: -1, maxInstanceLives: 20, maxUserLives: 3 },
    user: { videoQuota: -1, videoQuotaDaily: -1 },
    videoChannels: { maxPerUser: 20 },
    tracker: { enabled: false },
    homepage: { enabled: false },
    openTelemetry: { metrics: { enabled: false } }
  }
}
