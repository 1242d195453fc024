-- Configuration for Prosody 13.0, written by a program: changes made here are lost when it writes again.

admins = { "admin@videos.example" }
c2s_interfaces = { "127.0.0.1"; "::1" }
c2s_ports = { 5222 }
c2s_require_encryption = true
certificates = "certs"
consider_websocket_secure = true
contact_info = { abuse = { "mailto:abuse@videos.example" } }
http_interfaces = { "127.0.0.1" }
http_ports = { 52800 }
https_ports = {}
limits = { c2s = { burst = "3s"; rate = "10kb/s" }; s2sin = { burst = "2s"; rate = "30kb/s" } }
log = { { levels = { min = "info" }; to = "console" } }
modules_enabled = {
	"disco";
	"tls";
	"roster";
	"saslauth";
	"ping";
	"dialback";
	"s2s";
	"c2s";
	"bosh";
	"websocket";
	"http";
	"limits";
	"smacks";
	"carbons";
	"blocklist";
	"bookmarks";
	"pep";
	"vcard4";
	"vcard_legacy";
	"mam";
	"admin_shell";
}
network_settings = { read_timeout = 120 }
s2s_direct_tls_ports = { 5270 }
s2s_interfaces = { "*"; "::" }
s2s_ports = { 5269 }
s2s_require_encryption = true
s2s_secure_auth = false
storage = { archive = "internal"; muc_log = "internal" }
trusted_proxies = { "127.0.0.1"; "::1" }

VirtualHost "anon.videos.example"
	authentication = "anonymous"
	modules_disabled = { "s2s"; "mam" }

VirtualHost "videos.example"
	allow_registration = false
	authentication = "internal_hashed"

Component "gateway.videos.example"
	component_secret = "a \"quoted\" \\ secret" --[[secret]]

Component "room.videos.example" "muc"
	max_history_messages = 50
	modules_enabled = { "muc_mam"; "s2s"; "dialback"; "tls" }
	muc_log_expires_after = "1w"
	name = "Salons « vidéo »"
	restrict_room_creation = "local"
