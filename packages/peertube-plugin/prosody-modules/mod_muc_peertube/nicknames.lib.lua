-- Accounts have the nickname that PeerTube says, and are marked; a guest's stays theirs for a while, so that nobody takes it while they load the page anew.
local jid = require "util.jid";
local new_cache = require "util.cache".new;
local now = require "util.time".monotonic;
local filters = require "util.filters";
local prep = require "util.encodings".stringprep;
local st = require "util.stanza";
local skeleton = (require "util.encodings".confusable or {}).skeleton;

local xmlns = "urn:peertube-xmpp-chat";
local seconds_held = 120;
local most_held = 10000;
local most_accounts = 10000;
-- What Prosody takes a stanza for that does not say.
local usual_language = "en";

local muc = module:depends "muc";
local held = new_cache(most_held);
-- JIDs of other servers that PeerTube knows as accounts.
local linked = new_cache(most_accounts);
-- The nickname in place of the one that a presence asks for.
local instead = setmetatable({}, { __mode = "k" });

local function is_possible(nick)
	return (prep.resourceprep(nick) or "") ~= "";
end

-- Prosody itself refuses addresses with characters that none may have, in English, before anybody is asked, and says nothing where no character is left. So such a
-- nickname goes in a tag of its own.
local function set_aside(stanza)
	if stanza.name ~= "presence" or not stanza.attr.to then return stanza; end
	local node, host, nick = jid.split(stanza.attr.to);
	if not (node and nick) or prep.nameprep(host) ~= module.host or not prep.nodeprep(node) or is_possible(nick) then return stanza; end
	stanza.attr.to = jid.join(node, host);
	return stanza:tag("nickname", { xmlns = xmlns }):text(nick):up();
end

local function put_back(stanza)
	local nick = stanza.name == "presence" and stanza:get_child_text("nickname", xmlns);
	if not nick then return; end
	stanza:remove_children("nickname", xmlns);
	if not jid.resource(stanza.attr.to) then stanza.attr.to = stanza.attr.to.."/"..nick; end
end

local function watch(session)
	if session.type == "c2s_unauthed" or session.type == "s2sin_unauthed" then filters.add_filter(session, "stanzas/in", set_aside); end
end

filters.add_filter_hook(watch);

local unload_others = module.unload;
function module.unload()
	filters.remove_filter_hook(watch);
	if unload_others then unload_others(); end
end

local function key_of(room_jid, nick)
	return room_jid.."\0"..(skeleton and skeleton(nick) or nick):lower();
end

local function is_guest(bare_jid)
	return jid.host(bare_jid):find("^guest%.") ~= nil and prosody.hosts[jid.host(bare_jid)] ~= nil;
end

local function is_held(room_jid, nick, bare_jid)
	local place = held:get(key_of(room_jid, nick));
	return place ~= nil and place.till > now() and place.jid ~= bare_jid;
end

local function is_taken(room_jid, nick, bare_jid)
	local room = muc.get_room_from_jid(room_jid);
	local occupant = room and room:get_occupant_by_nick(room_jid.."/"..nick);
	if occupant then return occupant.bare_jid ~= bare_jid; end
	return is_held(room_jid, nick, bare_jid);
end

-- What PeerTube is asked for a join or a change of nickname.
local function question_of(stanza, node, nick)
	local language, from = stanza.attr["xml:lang"], jid.bare(stanza.attr.from);
	return {
		room = node; jid = from; nick = nick;
		language = language ~= usual_language and language or nil;
		taken = is_taken(jid.bare(stanza.attr.to), nick, from) or nil;
	};
end

local function note_account(bare_jid, answer)
	local is_linked = answer.account == true and prosody.hosts[jid.host(bare_jid)] == nil;
	linked:set(bare_jid, is_linked or nil);
end

-- The stanza goes on under the nickname that PeerTube says. Text in place of true: why this one may not be changed.
local function rename(stanza, answer)
	local room_jid, nick = jid.bare(stanza.attr.to), answer.nick;
	note_account(jid.bare(stanza.attr.from), answer);
	if type(nick) ~= "string" or nick == jid.resource(stanza.attr.to) then
		return is_possible(jid.resource(stanza.attr.to)) or "This nickname cannot be shown";
	end
	local room = muc.get_room_from_jid(room_jid);
	if room and room:get_occupant_jid(stanza.attr.from) then
		if type(answer.text) == "string" then return answer.text; end
		stanza.attr.to = room_jid.."/"..nick;
	elseif room and room:get_occupant_by_nick(room_jid.."/"..nick) then
		-- Beside oneself, or not at all.
		stanza.attr.to = room_jid.."/"..nick;
	else
		-- Prosody tells with status 210 whom a hook gave another nickname; until then they must be in nobody's place.
		if room and room:get_occupant_by_nick(stanza.attr.to) then stanza.attr.to = room_jid.."/"..stanza.attr.from; end
		instead[stanza] = room_jid.."/"..nick;
	end
	return true;
end

module:hook("muc-occupant-pre-join", function (event)
	local nick = instead[event.stanza];
	if nick then event.occupant.nick = nick; end
end, 1000);

-- Whoever only changes their nickname gives the old one up.
local function is_gone(stanza)
	return stanza == nil or stanza.attr.type ~= nil;
end

module:hook("muc-occupant-left", function (event)
	local occupant = event.occupant;
	if is_gone(event.stanza) and is_guest(occupant.bare_jid) then
		held:set(key_of(event.room.jid, jid.resource(occupant.nick)), { jid = occupant.bare_jid; till = now() + seconds_held });
	end
end);

local function is_account(bare_jid)
	local host = prosody.hosts[jid.host(bare_jid)];
	if host then return host.type == "local" and not is_guest(bare_jid); end
	return linked:get(bare_jid) == true;
end

-- This is what others know an account by, also a linked one, for nicknames can be chosen. Marks that somebody sends are gone by then.
local function mark(event)
	local occupant = event.occupant;
	if occupant and is_account(occupant.bare_jid) then event.stanza:add_child(st.stanza("account", { xmlns = xmlns })); end
end

module:hook("muc-occupant-groupchat", mark, 5);
module:hook("muc-build-occupant-presence", mark, -5);

return { put_back = put_back; question_of = question_of; rename = rename };
