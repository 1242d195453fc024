/// <reference lib="dom" />
import { guidePath } from '../texts/guides.js'
import { text, type WebLanguage } from '../texts/web.js'
import { h } from './dom.js'

/** Beside the page, which goes on. */
export const documentationLink = (language: WebLanguage): HTMLElement => h('a', { href: guidePath(language), target: '_blank', rel: 'noopener' }, text(language, 'documentation'))
