/// <reference lib="dom" />
import { text, type WebLanguage } from '../../texts/web.js'
import type { Ban, BanList, BanScope, Result } from '../answers.js'
import { h } from '../dom.js'
import type { PeopleCall } from '../people-calls.js'
import { banInWords, banRows, scopeInWords, targetInWords, type BanRow } from './ban-list.js'
import { reasonOf } from './moderation.js'
import type { Outcast, Outcasts } from './outcasts.js'
import { showDialog } from './show-dialog.js'
import { whyNotBanned } from './wider-bans.js'

export interface BanDialogOptions {
  readonly language: WebLanguage
  /** The domain of accounts. */
  readonly host: string
  readonly guestHost: string
  readonly call: (call: PeopleCall) => Promise<Result<unknown>>
  readonly outcasts: Outcasts
}

/** Shows who is banned here, lifts bans, and makes new ones, also on people who are not present. */
export function openBanDialog ({ language, host, guestHost, call, outcasts }: BanDialogOptions): void {
  const say = text.bind(undefined, language)
  const [problem, done] = [h('p', { role: 'alert' }), h('p', { role: 'status' })]
  const list = h('ul', { class: 'xmpp-chat-ban-list' }, h('li', {}, say('bansLoading')))
  const target = h('input', { id: 'ban-target', type: 'text', required: true, maxlength: '1023', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', 'aria-describedby': 'ban-target-explained' })
  const where = h('select', { id: 'ban-where' })
  const reason = h('input', { id: 'ban-reason', type: 'text', maxlength: '300', autocomplete: 'off' })
  const submit = h('button', { type: 'submit' }, say('ban'))
  const form = h('form', { hidden: true },
    h('h3', {}, say('banAdd')),
    h('label', { for: 'ban-target' }, say('banTarget')), target, h('p', { id: 'ban-target-explained', class: 'quiet-text' }, say('banTargetExplained', { host })),
    h('label', { for: 'ban-where' }, say('banWhere')), where,
    h('label', { for: 'ban-reason' }, say('reasonOptional')), reason,
    submit)
  const dialog = h('dialog', { class: 'xmpp-chat-dialog', 'aria-labelledby': 'bans-title' },
    h('h2', { id: 'bans-title', tabindex: '-1', autofocus: true }, say('bans')),
    list, done, problem, form,
    h('div', { class: 'row-of-fields' }, h('button', { type: 'button', class: 'quiet', onclick: () => { dialog.close() } }, say('close'))))

  let guests: BanList['guests'] = {}
  const nameOf = (target: string): string => targetInWords(target, guests ?? {}, guestHost, language)
  const tell = (place: HTMLElement, words: string): void => {
    for (const one of [problem, done]) one.textContent = one === place ? words : ''
  }
  const askRoom = async <Value>(ask: () => Promise<Value>): Promise<Value | undefined> => {
    try {
      return await ask()
    } catch (error) {
      tell(problem, say('moderationFailed', { reason: reasonOf(error) }))
      return undefined
    }
  }
  const show = async (): Promise<void> => {
    const [result, inRoom] = await Promise.all([call({ name: 'bans' }), askRoom<readonly Outcast[]>(outcasts.list)])
    if (!result.ok) {
      tell(problem, whyNotBanned(result.refusal, language))
      return list.replaceChildren()
    }
    const { scopes, bans, ...known } = result.value as BanList
    guests = known.guests
    const rows = banRows(bans, inRoom ?? [])
    list.replaceChildren(...rows.length === 0 ? [h('li', {}, say('bansNone'))] : rows.map(item))
    if (where.options.length === 0) where.append(...scopes.map(scope => h('option', { value: scope }, scopeInWords(scope, language))))
    form.hidden = false
  }
  const item = (row: BanRow): HTMLElement => {
    const values = { target: nameOf(row.target), scope: scopeInWords(row.scope, language) }
    const button = h('button', {
      type: 'button', class: 'quiet', 'aria-label': say('banLiftOf', values),
      onclick: () => {
        button.disabled = true
        void lift(row, [...list.children].findIndex(one => one.contains(button)))
      }
    }, say('banLift'))
    return h('li', {}, h('div', {}, h('strong', { title: row.target }, nameOf(row.target)), ...banInWords(row, language).map(line => h('div', {}, line))), button)
  }
  const lift = async ({ scope, target: lifted, isKept, isOutcast }: BanRow, place: number): Promise<void> => {
    tell(done, '')
    const result: Result<unknown> = isKept ? await call({ name: 'lift', scope, target: lifted }) : { ok: true, value: undefined }
    if (!result.ok) tell(problem, whyNotBanned(result.refusal, language))
    else if (!isOutcast || await askRoom(() => outcasts.pardon(lifted)) !== undefined) tell(done, say('banLifted', { target: nameOf(lifted) }))
    await show()
    const buttons = list.querySelectorAll('button')
    ;(buttons[Math.min(place, buttons.length - 1)] ?? target).focus()
  }
  const add = async (): Promise<void> => {
    tell(done, '')
    submit.disabled = true
    const result = await call({ name: 'ban', scope: where.value as BanScope, target: target.value, reason: reason.value })
    submit.disabled = false
    target.setAttribute('aria-invalid', String(!result.ok && result.refusal.error === 'bad-target'))
    if (!result.ok) {
      tell(problem, whyNotBanned(result.refusal, language))
      return target.focus()
    }
    for (const field of [target, reason]) field.value = ''
    await show()
    tell(done, say('banAdded', { target: (result.value as Ban).target }))
    target.focus()
  }
  form.addEventListener('submit', event => {
    event.preventDefault()
    void add()
  })
  showDialog(dialog)
  void show()
}
