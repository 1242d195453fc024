/// <reference lib="dom" />

/** Shows a dialog that was opened from the menu of the chat, which gets the focus back: the entry that opened it is hidden by then. */
export function showDialog (dialog: HTMLDialogElement): void {
  dialog.addEventListener('close', () => {
    dialog.remove()
    document.querySelector<HTMLElement>('.chatbox-title__buttons .dropdown-toggle')?.focus()
  })
  document.body.append(dialog)
  dialog.showModal()
}
