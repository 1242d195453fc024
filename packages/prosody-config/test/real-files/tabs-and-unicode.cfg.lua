	--	des commentaires accentués : « été », 日本語, 🎉
	modules_enabled	=	{	"tls"	;	"saslauth"	}
contact_info = { admin = { "mailto:été@vidéo.example" }; }
motd_text = "Bienvenue à la fête 🎉"
VirtualHost "vidéo.example"
	name = "Vidéo — l’instance"
Component "salons.vidéo.example" "muc"
	name = 'Les "salons" d\'ici'
	muc_room_default_description = "Ouvert\nà tous"
