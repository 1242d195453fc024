-- XEP-0199 from the rooms to another server: whatever it answers has taken both ways, there and back.
local new_id = require "util.id".medium;
local now = require "util.time".monotonic;
local st = require "util.stanza";

local longest_wait = 60;
local undelivered = { ["remote-server-not-found"] = true; ["remote-server-timeout"] = true };

return function (to, seconds)
	local began = now();
	local iq = st.iq({ type = "get"; from = module.host; to = to; id = "ping-"..new_id() }):tag("ping", { xmlns = "urn:xmpp:ping" });
	return module:send_iq(iq, nil, math.min(tonumber(seconds) or 30, longest_wait)):next(function ()
		return { answered = true; seconds = now() - began };
	end, function (err)
		-- What this server could not deliver comes back with one of these conditions, or in its own name.
		local by = err.context and err.context.by;
		local is_theirs = by ~= nil and by ~= module.host and not undelivered[err.condition];
		return { answered = is_theirs; seconds = now() - began; condition = err.condition; text = err.text };
	end);
end
