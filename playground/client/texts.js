const texts = {
  'fr-FR': {
    'Skip to the content': 'Aller au contenu', 'Log in': 'Se connecter', 'Log out': 'Se déconnecter', 'My account': 'Mon compte', Language: 'Langue',
    'Dark theme': 'Thème sombre', Videos: 'Vidéos', 'My videos': 'Mes vidéos', 'Plugin settings': 'Paramètres du plugin', Plugins: 'Plugins',
    Username: 'Nom d’utilisateur', Password: 'Mot de passe', 'Wrong username or password.': 'Nom d’utilisateur ou mot de passe incorrect.',
    'Accounts to try': 'Comptes à essayer', 'the password is': 'le mot de passe est', 'Other videos': 'Autres vidéos', 'Edit this video': 'Modifier cette vidéo',
    LIVE: 'DIRECT', 'The live has not started yet.': 'Le direct n’a pas encore commencé.', 'The live has ended.': 'Le direct est terminé.',
    'You need a password to watch this video': 'Un mot de passe est nécessaire pour regarder cette vidéo',
    'Incorrect password, please enter a correct password': 'Mot de passe incorrect, saisissez-en un correct',
    'This video is password protected': 'Cette vidéo est protégée par un mot de passe', Confirm: 'Confirmer', Cancel: 'Annuler', Close: 'Fermer',
    'Update plugin settings': 'Mettre à jour les paramètres du plugin', 'Settings updated.': 'Paramètres mis à jour.', 'This plugin does not have settings.': 'Ce plugin n’a pas de paramètres.',
    'Video updated.': 'Vidéo mise à jour.', 'Basic info': 'Informations', Title: 'Titre', Description: 'Description', Privacy: 'Visibilité', Update: 'Mettre à jour',
    Public: 'Publique', Unlisted: 'Non listée', Private: 'Privée', Internal: 'Interne', 'Password protected': 'Protégée par mot de passe',
    'Page not found': 'Page introuvable', 'We could not find this page.': 'Cette page n’existe pas.', Success: 'Succès', Error: 'Erreur', Information: 'Information',
    'No plugin is installed.': 'Aucun plugin n’est installé.', 'Only administrators see this page.': 'Seuls les administrateurs voient cette page.', Show: 'Afficher', Video: 'Vidéo', Notifications: 'Notifications'
  }
}

export const locales = { 'en-US': 'English', 'fr-FR': 'Français' }

export const locale = locales[localStorage.getItem('language')] ? localStorage.getItem('language') : navigator.language.startsWith('fr') ? 'fr-FR' : 'en-US'

export const text = words => texts[locale]?.[words] ?? words
