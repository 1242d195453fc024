modules_enabled = { "tls"; "saslauth"; "disco" }
component_ports = { 5347 }; component_interfaces = { "127.0.0.1" }
VirtualHost "all.example"
Component "gw.all.example"
	component_secret = "changeme"
Component "news@all.example" "broadcast"
Component "irc.all.example" ; component_secret = "another-long-secret"
Component "rooms.all.example" "muc"
	modules_enabled = { "muc_mam", "vcard_muc", "pastebin" }
	muc_log_expires_after = "never"
Component "pubsub.all.example" "pubsub"
Component "upload.all.example" "http_file_share"
	http_file_share_expires_after = 30 * 86400
	http_external_url = "https://upload.all.example/"
