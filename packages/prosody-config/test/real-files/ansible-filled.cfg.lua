-- {{ ansible_managed }} was here: this file is written by Ansible, changes are lost
-- Prosody Example Configuration File

admins = { "anna@verein.example", "ben@verein.example",  }
use_libevent = true
plugin_paths = { "/opt/prosody-modules", }
modules_enabled = {
  "roster";
  "saslauth";
  "tls";
  "dialback";
  "disco";
  "http";
  "http_upload_external";
  "smacks";
  "mam";
  "csi";
  "cloud_notify";
  "proxy65";
};
modules_disabled = {
};
allow_registration = false;
c2s_require_encryption = true
s2s_require_encryption = true
s2s_secure_auth = false
s2s_insecure_domains = {  }
s2s_secure_domains = { "jabber.example"; }
authentication = "internal_hashed"
storage = {
  accounts = "sql";
  roster   = "sql";
  ["archive-store"] = "internal";
}
sql = { driver = "PostgreSQL", database = "prosody", username = "prosody", password = "Tr0ub4dor&3", host = "localhost" }
log = {
    info = "*syslog";
}
VirtualHost "verein.example"
  ssl = {
    key = "/etc/prosody/certs/verein.example.key";
    certificate = "/etc/prosody/certs/verein.example.crt";
    options = { "no_sslv2", "no_sslv3", "no_ticket", "no_compression", "cipher_server_preference" };
    dhparam = "/etc/prosody/certs/dh-2048.pem";
  }
Component "muc.verein.example" "muc"
  modules_enabled = {
    "muc_mam";
  }
Component "upload.verein.example" "http_upload"
  http_upload_file_size_limit = 20971520
  http_upload_expire_after = 60 * 60 * 24 * 7
