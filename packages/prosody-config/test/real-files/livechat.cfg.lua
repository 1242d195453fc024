daemonize = false;
allow_registration = false;
admins = {};
prosody_user = "peertube";
pidfile = "/var/www/peertube/storage/plugins/data/peertube-plugin-livechat/prosody/prosody.pid";
plugin_paths = {
  "/var/www/peertube/storage/plugins/node_modules/peertube-plugin-livechat/dist/server/prosody-modules/";
};
data_path = "/var/www/peertube/storage/plugins/data/peertube-plugin-livechat/prosody/data";
default_storage = "internal";
storage = "internal";
modules_enabled = {
  "roster";
  "saslauth";
  "carbons";
  "version";
  "uptime";
  "ping";
  "bosh";
  "posix";
  "disco";
  "http";
  "websocket";
  "smacks";
  "bookmarks";
  "vcard4";
};
modules_disabled = {
  "s2s";
};
consider_bosh_secure = false;
consider_websocket_secure = false;
cross_domain_bosh = false;
cross_domain_websocket = false;
trusted_proxies = {
  "127.0.0.1";
  "::1";
};
http_ports = {
  "52800";
};
http_interfaces = {
  "127.0.0.1";
  "::1";
};
https_ports = {};
https_interfaces = {};
c2s_require_encryption = false;
c2s_interfaces = {
  "127.0.0.1";
  "::1";
};
c2s_ports = {
  "52822";
};
archive_expires_after = "1w";
c2s_close_timeout = 29;
log = {
  debug = "/var/www/peertube/storage/plugins/data/peertube-plugin-livechat/prosody/prosody.log";
  error = "/var/www/peertube/storage/plugins/data/peertube-plugin-livechat/prosody/prosody.err";
};


VirtualHost "anon.videos.example"
  authentication = "anonymous";
  modules_enabled = {
    "ping";
    "muc_http_defaults";
  };
  http_host = "anon.videos.example";
  http_external_url = "http://anon.videos.example";

VirtualHost "videos.example"
  authentication = "http";
  modules_enabled = {
    "auth_http";
  };
  http_auth_url = "http://127.0.0.1:9000/plugins/livechat/router/api/user";
  http_host = "videos.example";

Component "room.videos.example" "muc"
  muc_room_locking = false;
  muc_tombstones = true;
  muc_room_default_language = "en";
  muc_room_default_public = false;
  muc_room_default_persistent = false;
  muc_room_default_members_only = false;
  muc_room_default_moderated = false;
  muc_room_default_public_jids = false;
  muc_room_default_change_subject = false;
  muc_room_default_history_length = 20;
  max_history_messages = 100;
  name = "PeerTube \"chat\" — vidéos";
  modules_enabled = {
    "muc_mam";
    "pluginapi_affiliations";
  };
