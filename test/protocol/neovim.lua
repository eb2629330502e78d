-- Attaches cqc-lint to a draft, waits for its diagnostics, asks for completion and for the fixes of the first diagnostic,
-- and writes what Neovim has then. The environment names the draft, the program and where to write.
local draft, out = vim.env.CQC_LINT_DRAFT, vim.env.CQC_LINT_OUT
local command = vim.fn.json_decode(vim.env.CQC_LINT_COMMAND)
local line, character = tonumber(vim.env.CQC_LINT_LINE), tonumber(vim.env.CQC_LINT_CHARACTER)
-- As long as a slow computer may take, in milliseconds.
local patience = 60000

local function finish(result)
  vim.fn.writefile({ vim.fn.json_encode(result) }, out)
  vim.cmd('qall!')
end

local ok, problem = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(draft))
  vim.bo.filetype = 'markdown'
  local buffer = vim.api.nvim_get_current_buf()
  local settings = { name = 'cqc-lint', cmd = command, root_dir = vim.fn.fnamemodify(draft, ':h') }
  -- Older versions attach in two steps.
  local client = vim.lsp.start and vim.lsp.start(settings) or vim.lsp.start_client(settings)
  vim.lsp.buf_attach_client(buffer, client)
  vim.wait(patience, function()
    return #vim.diagnostic.get(buffer) > 0
  end, 20)
  local document = { uri = vim.uri_from_bufnr(buffer) }
  local completion = vim.lsp.buf_request_sync(buffer, 'textDocument/completion', {
    textDocument = document,
    position = { line = line, character = character },
  }, patience)
  local diagnostics = vim.diagnostic.get(buffer)
  local items = completion[client].result.items
  -- What the client makes of the first item.
  vim.lsp.util.apply_text_edits({ items[1].textEdit }, buffer, 'utf-16')
  finish({
    version = tostring(vim.version().major) .. '.' .. tostring(vim.version().minor),
    diagnostics = vim.tbl_map(function(one)
      return {
        line = one.lnum,
        column = one.col,
        lastColumn = one.end_col,
        code = one.code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code),
        message = one.message,
      }
    end, diagnostics),
    labels = vim.tbl_map(function(item)
      return item.label
    end, items),
    lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false),
  })
end)
if not ok then
  finish({ problem = tostring(problem) })
end
