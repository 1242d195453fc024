import { expect, it } from 'vitest'
import { whyNotBanned, widerBans } from './wider-bans.js'

const own = ['videos.example', 'guest.videos.example']
const offered = (jid: string, scopes: Parameters<typeof widerBans>[1]): string[] => widerBans(jid, scopes, own).map(({ name, scope, target }) => `${name} ${scope} ${target}`)

it.each([
  ['an owner a guest', '00ff@guest.videos.example/x', ['room', 'channel'], ['ban-channel channel 00ff@guest.videos.example']],
  ['an owner somebody from elsewhere', 'bad@friends.example/x', ['room', 'channel'], ['ban-channel channel bad@friends.example', 'ban-domain-channel channel friends.example']],
  ['a moderator an account', 'victor@videos.example', ['room', 'channel', 'instance'], ['ban-channel channel victor@videos.example', 'ban-instance instance victor@videos.example']],
  ['a moderator somebody from elsewhere', 'bad@friends.example', ['room', 'channel', 'instance'], [
    'ban-channel channel bad@friends.example', 'ban-instance instance bad@friends.example', 'ban-domain-channel channel friends.example', 'ban-domain-instance instance friends.example'
  ]],
  ['a viewer nobody', 'bad@friends.example', [], []]
] as const)('offers %s', (_who, jid, scopes, expected) => { expect(offered(jid, scopes)).toEqual(expected) })

it('says why somebody was not banned', () => {
  expect(whyNotBanned({ status: 403, error: 'moderator' }, 'en')).toBe('Whoever moderates here cannot be banned.')
  expect(whyNotBanned({ status: 400, error: 'bad-target' }, 'fr')).toBe('Ce n’est ni une adresse XMPP ni un domaine.')
  expect(whyNotBanned({ status: 0, error: 'no-answer' }, 'en')).toBe('The chat did not answer. Try again.')
  expect(whyNotBanned({ status: 502, error: '' }, 'fr')).toBe('Cela n’a pas fonctionné : 502')
})
