-- Everybody who is logged in gets a share of the server, and so do all who come from one address: names are free for guests, addresses are not.
local new_cache = require "util.cache".new;
local new_throttle = require "util.throttle".create;
local timer = require "util.timer";

local most_kept = 10000;
-- At once, and then so many a second. A client asks a lot when it joins.
local share_of_person = { talk = { burst = 60; per_second = 4 }; iq = { burst = 300; per_second = 10 }; archive = { burst = 20; per_second = 2 } };
local people_of_address = 15;
local longest_pause = 1;

local shares = new_cache(most_kept);

local function throttle_of(key, share_of, times)
	local share = shares:get(key);
	if not share then
		share = new_throttle(share_of.burst * times, share_of.burst / share_of.per_second);
		shares:set(key, share);
	end
	return share;
end

-- Whoever has a whole network of the new kind is one.
local function network_of(address)
	if not address or address:find("^127%.") or address == "::1" then return nil; end
	if not address:find(":", 1, true) or address:find("^::ffff:%d+%.") then return address; end
	local groups = {};
	for group in (address:match("^(.-)::") or address):gmatch("%x+") do groups[#groups + 1] = group; end
	return table.concat(groups, ":", 1, math.min(4, #groups)).."/64";
end

local function kind_of(stanza)
	if stanza.name ~= "iq" then return "talk"; end
	return stanza:get_child("query", "urn:xmpp:mam:2") and "archive" or "iq";
end

-- In a moment, since what has just been read makes the connection go on reading.
local function slow_down(session, seconds)
	timer.add_task(0, function ()
		local conn = session.conn;
		if conn and conn.pausefor and not session.destroyed then conn:pausefor(seconds); end
	end);
end

-- Whoever is ahead of their share is read more slowly, and refused only when they are so by as much again.
local function may_take(session, share)
	share:update();
	if share.balance - 1 < -share.max then return false; end
	share.balance = share.balance - 1;
	if share.balance < 0 then slow_down(session, math.min(longest_pause, -share.balance / share.rate)); end
	return true;
end

local function is_within(session, stanza)
	local kind = kind_of(stanza);
	local person = kind.." "..tostring(session.username).."@"..tostring(session.host);
	if not may_take(session, throttle_of(person, share_of_person[kind], 1)) then return false; end
	local network = network_of(session.ip);
	return not network or throttle_of(kind.." "..network, share_of_person[kind], people_of_address):poll(1);
end

return { is_within = is_within; network_of = network_of };
