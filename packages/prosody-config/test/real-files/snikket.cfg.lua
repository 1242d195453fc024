-- One container, told by its environment
local DOMAIN = ENV_SNIKKET_DOMAIN
local RETENTION_DAYS = ENV_SNIKKET_RETENTION_DAYS or "7"

if ENV_SNIKKET_WAIT then
	-- Wait for certificates
	local lfs = Lua.require "lfs";
	while not lfs.attributes("/snikket/letsencrypt/live/"..DOMAIN.."/cert.pem") do
		Lua.os.execute("sleep 5");
	end
end

pidfile = "/var/run/prosody/prosody.pid"
admins = { "hub@"..DOMAIN }
plugin_paths = { "/etc/prosody/modules" }
data_path = "/snikket/prosody"

modules_enabled = {
	"roster"; "saslauth"; "tls"; "dialback"; "disco";
	"carbons"; "pep"; "private"; "blocklist"; "vcard4"; "vcard_legacy";
	"smacks"; "csi_simple"; "mam"; "bosh"; "websocket";
	"invites"; "invites_register"; "admin_shell";
}

registration_watchers = {}
registration_invite_only = true
c2s_direct_tls_ports = { 5223 }
http_ports  = { ENV_SNIKKET_TWEAK_INTERNAL_HTTP_PORT or 5280 }
http_interfaces = { ENV_SNIKKET_TWEAK_INTERNAL_HTTP_INTERFACE or "127.0.0.1" }
https_ports = {};
archive_expires_after = ("%dd"):format(RETENTION_DAYS)
consider_bosh_secure = true
storage = ENV_SNIKKET_TWEAK_STORAGE or "internal"
statistics = "internal"
statistics_interval = "manual"
if ENV_SNIKKET_TWEAK_PROMETHEUS == "1" then
	modules_enabled:append { "http_openmetrics" }
end

VirtualHost (DOMAIN)
	authentication = "internal_hashed"
	http_external_url = "https://"..DOMAIN.."/"

Component ("groups."..DOMAIN) "muc"
	modules_enabled = { "muc_mam", "muc_limits" }
	restrict_room_creation = "local"

Component ("share."..DOMAIN) "http_file_share"
	http_file_share_size_limit = 1024 * 1024 * 100
	http_file_share_daily_quota = 10*http_file_share_size_limit

Include (ENV_SNIKKET_TWEAK_EXTRA_CONFIG or "@HERE@/included/*.cfg.lua")
