-- XEP-0199 from the rooms to another server: whatever it answers has taken both ways, there and back.
local new_id = require "util.id".medium;
local now = require "util.time".monotonic;
local st = require "util.stanza";

local domains = module:require "domains";

local longest_wait = 60;
local undelivered = { ["remote-server-not-found"] = true; ["remote-server-timeout"] = true };
local ours = module:shared("pings");

local function is_ours(stanza)
	return stanza.name == "iq" and stanza.attr.type == "get" and stanza.attr.from == module.host and ours[stanza.attr.id] == stanza.attr.to;
end

local function send(to, seconds)
	local began = now();
	if not domains.may_connect(to) then return { answered = false; seconds = 0; condition = "not-allowed"; text = "This server may not connect to "..to }; end
	local iq = st.iq({ type = "get"; from = module.host; to = to; id = "ping-"..new_id() }):tag("ping", { xmlns = "urn:xmpp:ping" });
	local id = iq.attr.id;
	ours[id] = to;
	return module:send_iq(iq, nil, math.min(tonumber(seconds) or 30, longest_wait)):next(function ()
		ours[id] = nil;
		return { answered = true; seconds = now() - began };
	end, function (err)
		ours[id] = nil;
		-- What this server could not deliver comes back with one of these conditions, or in its own name.
		local by = err.context and err.context.by;
		local is_theirs = by ~= nil and by ~= module.host and not undelivered[err.condition];
		return { answered = is_theirs; seconds = now() - began; condition = err.condition; text = err.text };
	end);
end

return { send = send; is_ours = is_ours };
