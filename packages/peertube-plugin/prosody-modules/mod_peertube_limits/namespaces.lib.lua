-- A namespace is written once and stands in memory with each element and attribute that it holds for: a short stanza with a long one costs a thousandfold.
local longest = 300;

-- What could still become a declaration, or is one that has not ended.
local unfinished = {
	"^xmlns%s*$"; "^xmlns:[^%s=<>\"'/]*%s*$"; "^xmlns:?[^%s=<>\"'/]*%s*=%s*$"; "^xmlns:?[^%s=<>\"'/]*%s*=%s*\"[^\"]*$"; "^xmlns:?[^%s=<>\"'/]*%s*=%s*'[^']*$";
};

local function is_unfinished(text)
	for _, pattern in ipairs(unfinished) do
		if text:find(pattern) then return true; end
	end
	return false;
end

-- What came last is looked at again together with what comes.
local function are_short(session, data)
	local text = (session.peertube_tail or "")..data;
	session.peertube_tail = text:sub(-(longest + 5));
	local at = text:find("xmlns", 1, true);
	while at do
		local start = text:sub(at, at + longest);
		if #start > longest and is_unfinished(start) then return false; end
		at = text:find("xmlns", at + 5, true);
	end
	return true;
end

return { are_short = are_short };
