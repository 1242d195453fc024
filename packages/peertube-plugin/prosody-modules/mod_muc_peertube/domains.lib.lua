-- Which domains may connect, and be connected to: the admin's lists, and no addresses of this machine and its network.
local net = require "util.net";

local function is_among(domain, name)
	for listed in module:get_option_set(name, {}) do
		if domain == listed or domain:sub(-#listed - 1) == "."..listed then return true; end
	end
	return false;
end

local function is_listed(domain)
	if is_among(domain, "peertube_blocked_domains") then return false; end
	return module:get_option_set("peertube_allowed_domains", {}):empty() or is_among(domain, "peertube_allowed_domains");
end

-- Not a name of somebody else: an address, or this machine.
local function is_no_name(domain)
	return domain:sub(1, 1) == "[" or net.pton(domain) ~= nil or domain:match("^[%d.]+$") ~= nil or domain:match("%.?localhost%.?$") ~= nil;
end

local function may_connect(domain)
	return prosody.hosts[domain] == nil and not is_no_name(domain) and is_listed(domain);
end

return { may_connect = may_connect; is_listed = is_listed };
