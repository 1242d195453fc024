-- Section for chat.example
VirtualHost "chat.example"
	enabled = true -- was false until the certificate came
	ssl = {
		key = "/etc/prosody/certs/chat.example.key";
		certificate = "/etc/prosody/certs/chat.example.crt";
	}

------ Components ------
Component "conference.chat.example" "muc"
	name = "The rooms of chat.example"
	restrict_room_creation = "local"
	modules_enabled = { "muc_mam", "vcard_muc" }
Component "proxy.chat.example" "proxy65"
	proxy65_acl = { "chat.example" }
