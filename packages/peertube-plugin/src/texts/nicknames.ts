/** Why somebody cannot have a nickname, in both languages; told to whoever asks for a ticket and in the errors of rooms. */
export const nicknameTexts = {
  empty: { en: 'A nickname needs a letter, a digit or a sign that can be seen.', fr: 'Un pseudonyme doit contenir au moins une lettre, un chiffre ou un signe visible.' },
  long: { en: 'A nickname has at most {most} characters; this one has {length}.', fr: 'Un pseudonyme compte au plus {most} caractères ; celui-ci en a {length}.' },
  address: { en: 'A nickname must not look like an address.', fr: 'Un pseudonyme ne doit pas ressembler à une adresse.' },
  characters: { en: 'The chat cannot show “{characters}” in a nickname. Choose one without it.', fr: 'Le tchat ne peut pas afficher « {characters} » dans un pseudonyme. Choisissez-en un autre.' },
  directions: { en: 'A nickname is written either from left to right or from right to left, not both.', fr: 'Un pseudonyme s’écrit soit de gauche à droite, soit de droite à gauche, pas les deux.' },
  marks: { en: 'A nickname must not have so many marks on one letter.', fr: 'Un pseudonyme ne doit pas porter autant de signes sur une même lettre.' },
  account: { en: '“{nickname}” is taken. It is the name of an account here, or looks like one. Choose another nickname.', fr: '« {nickname} » est déjà pris. C’est le nom d’un compte d’ici, ou il y ressemble. Choisissez un autre pseudonyme.' },
  taken: { en: '“{nickname}” is taken. Choose another nickname.', fr: '« {nickname} » est déjà pris. Choisissez un autre pseudonyme.' },
  another: { en: '“{asked}” is the name of another account here, or looks like one. Your name here is “{nickname}”.', fr: '« {asked} » est le nom d’un autre compte d’ici, ou y ressemble. Votre nom ici est « {nickname} ».' },
  own: { en: 'Your name here is “{nickname}”, as in PeerTube. It can be changed there.', fr: 'Votre nom ici est « {nickname} », comme dans PeerTube. Il se change là-bas.' }
} as const satisfies Record<string, { readonly en: string, readonly fr: string }>

export type NicknameText = keyof typeof nicknameTexts
