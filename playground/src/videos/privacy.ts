/** PeerTube's numbers. */
export const Privacy = { public: 1, unlisted: 2, private: 3, internal: 4, password: 5 } as const

export const privacyLabels: Readonly<Record<number, string>> = { 1: 'Public', 2: 'Unlisted', 3: 'Private', 4: 'Internal', 5: 'Password protected' }

export const State = { published: 1, waitingForLive: 4, liveEnded: 5 } as const

export const stateLabels: Readonly<Record<number, string>> = { 1: 'Published', 4: 'Waiting for livestream', 5: 'Livestream ended' }
