-- Which servers may have a stream with the rooms. Looked at when one is opened, and again whenever the configuration changes.
local timer = require "util.timer";

-- Whoever is removed because of the change is told so over the way back.
local seconds_to_tell = 3;
local refusal = { condition = "policy-violation", text = "People of this server are not let in here" };
local untrusted = { condition = "policy-violation", text = "A certificate that is trusted here is needed" };

local is_listed = module:require "domains".is_listed;

local function is_welcome(domain)
	return not domain or is_listed(domain);
end

local function peer_of(session)
	if session.direction == "outgoing" then return session.to_host; end
	return session.from_host;
end

local function is_ours(session)
	return session.to_host == module.host or session.from_host == module.host;
end

local function is_trusted(session)
	if not module:get_option_boolean("s2s_secure_auth", false) then return true; end
	if session.type == "s2sin_unauthed" or session.type == "s2sout_unauthed" then return true; end
	return session.cert_chain_status == "valid" and session.cert_identity_status == "valid";
end

local function fault_of(session)
	return not is_welcome(peer_of(session)) and refusal or not is_trusted(session) and untrusted or nil;
end

local function close_unwelcome(session)
	local fault = not session.destroyed and is_ours(session) and fault_of(session);
	if not fault then return; end
	module:log("info", "Closing the stream %s -> %s: %s", tostring(session.from_host), tostring(session.to_host), fault.text);
	session:close(fault, nil, fault.text);
end

local function copy(sessions)
	local found = {};
	for _, session in pairs(sessions) do found[#found + 1] = session; end
	return found;
end

local function incoming()
	local found = {};
	for session in pairs(prosody.incoming_s2s) do found[#found + 1] = session; end
	return found;
end

local function close_all(sessions)
	for _, session in ipairs(sessions) do close_unwelcome(session); end
end

module:hook("s2s-stream-features", function (event)
	close_unwelcome(event.origin);
end, 1000);

for _, name in ipairs { "s2sin-established"; "s2sout-established" } do
	module:hook(name, function (event) close_unwelcome(event.session); end, 1000);
end

-- Dialback may name another domain than the stream did, or one where that named none.
for _, name in ipairs { "result"; "verify" } do
	module:hook("stanza/jabber:server:dialback:"..name, function (event)
		if event.origin.direction == "outgoing" or is_welcome(event.stanza.attr.from) then return; end
		event.origin:close(refusal);
		return true;
	end, 1000);
end

-- An existing stream is still used in its last moments; a new one is not opened.
module:hook("route/remote", function (event)
	if not is_welcome(event.to_host) then return false; end
end, -5);

module:hook_global("config-reloaded", function ()
	close_all(incoming());
	timer.add_task(seconds_to_tell, function () close_all(copy(prosody.hosts[module.host].s2sout)); end);
end, -1000);

return { is_welcome = is_welcome };
