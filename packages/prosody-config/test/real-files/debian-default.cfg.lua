-- Our server, after Debian's example.
-- Run "prosodyctl check config" after a change.

---------- Server-wide settings ----------
admins = { }

modules_enabled = {

	-- Generally required
		"disco"; -- Service discovery
		"roster"; -- Contact lists
		"saslauth"; -- Logins
		"tls"; -- Encryption

	-- Not essential, but recommended
		"blocklist";
		"bookmarks";
		"carbons";
		"dialback";
		"limits";
		"pep";
		"private";
		"smacks";
		"vcard4";
		"vcard_legacy";

	-- Admin interfaces
		"admin_adhoc";
		"admin_shell";
		--"admin_telnet";
}

modules_disabled = {
	-- "offline";
	-- "c2s";
}

s2s_secure_auth = true
--s2s_insecure_domains = { "insecure.example" }

limits = {
	c2s = {
		rate = "10kb/s";
	};
	s2sin = {
		rate = "30kb/s";
	};
}

pidfile = "/run/prosody/prosody.pid"
authentication = "internal_hashed"
archive_expires_after = "1w"

log = {
	-- info = "/var/log/prosody/prosody.log";
	error = "/var/log/prosody/prosody.err";
	{ levels = { "error" }; to = "syslog" };
}

certificates = "certs"

VirtualHost "localhost"

Include "@HERE@/included/*.cfg.lua"
