-- prosody/prosody image, a few settings by environment
modules_enabled = {"disco","roster","saslauth","tls","mam"}
log = { { levels = { min = ENV_LOG_LEVEL or "info" }, to = "console" } }
daemonize = false
pidfile = "/var/run/prosody/prosody.pid"
storage = "sql"
sql = {
  driver = ENV_DB_DRIVER;
  database = ENV_DB_NAME;
  host = ENV_DB_HOST;
  username = ENV_DB_USERNAME;
  password = ENV_DB_PASSWORD;
  port = 5432;
}
default_archive_policy = true
http_upload_file_size_limit = 10 * 1024 * 1024
VirtualHost(ENV_DOMAIN)
