module.exports = 'first'
