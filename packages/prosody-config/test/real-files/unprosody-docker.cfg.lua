local _l = ENV_LOCAL
local domain = os.getenv("DOMAIN");
local domain_http_upload = os.getenv("DOMAIN_HTTP_UPLOAD") or "upload." .. domain;
local domain_muc = os.getenv("DOMAIN_MUC") or "conference." .. domain;
allow_registration = os.getenv("ALLOW_REGISTRATION") or true;
c2s_require_encryption = os.getenv("C2S_REQUIRE_ENCRYPTION") or true;
s2s_secure_auth = true
legacy_ssl_ports = { 5223 };
admins = stringsplit and {} or { };
VirtualHost (domain)
disco_items = {
    { domain_http_upload },
}
-- Set up a MUC (multi-user chat) room server
Component (domain_muc) "muc"
	name = "Prosody Chatrooms";
	restrict_room_creation = false;
