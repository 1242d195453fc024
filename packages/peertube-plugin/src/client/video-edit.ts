import { text } from '../texts/web.js'
import { ourLanguage, wantedLanguages } from './language.js'
import type { RegisterOptions, VideoForm } from './peertube.js'

/** The name of the field among the video's plugin data. */
const field = 'xmpp-chat'
const forms: readonly VideoForm[] = ['update', 'upload', 'import-url', 'import-torrent', 'go-live']

/** A box in the form of a video, where the owners choose which of their videos have a chat. */
export function register ({ registerVideoField, peertubeHelpers }: RegisterOptions): void {
  const language = ourLanguage(wantedLanguages())
  let isChosen = false
  void peertubeHelpers.getSettings().then(settings => { isChosen = settings?.['chat-for'] === 'chosen' }, () => {})
  for (const type of forms) {
    registerVideoField({
      name: field,
      label: text(language, 'chatBesideVideo'),
      descriptionHTML: text(language, 'chatBesideVideoExplained'),
      type: 'input-checkbox',
      default: false,
      hidden: () => !isChosen
    }, { type, tab: 'main' })
  }
}
