using Chumchon.Data.Imports;
using Chumchon.Web.Importing;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Requests;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Imports.ShowImports;

/// <summary>นำเข้าข้อมูล: sends a file in, and lists those that were.</summary>
[FormLimits(MostRequestBytes, mostFields: 10, FileBytesInMemory = 6 * 1024 * 1024)]
public sealed class ShowImportsPage(ImportReader reader, ImportFiles files, PageWords words) : PageModel
{
    /// <summary>A file a little too large is refused in words.</summary>
    public const long MostRequestBytes = 40L * 1024 * 1024;

    private const int MostListed = 100;

    /// <summary>Words of what was just done.</summary>
    [TempData]
    public string? Done { get; set; }

    public string? FileProblem { get; private set; }

    public IReadOnlyList<KeptFile> Files { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is not { Length: > 0 })
        {
            FileProblem = words["imports.file-missing"];
        }
        else if (file.Length > ImportReader.MostFileBytes)
        {
            FileProblem = words.Of(new ImportTooLarge(ImportReader.MostFileBytes / 1024 / 1024));
        }
        else
        {
            using var memory = new MemoryStream((int)file.Length);
            await file.CopyToAsync(memory, cancellation);
            var content = memory.ToArray();
            var actor = Officer.Of(User).AtPage;
            var reading = reader.Read(content, FileForm.Found);
            if (reading.IsOk)
            {
                var read = reading.Value;
                var remembered = await files.RememberedAsync(actor, read.Layout.Shape, cancellation);
                var id = await files.KeepAsync(
                    actor, Path.GetFileName(file.FileName), content, read.Kind, read.Form with { Columns = remembered }, read.Layout.Shape, cancellation);
                return LocalRedirect(ImportsLinks.File(id));
            }

            FileProblem = words.Of(reading.Refusal);
        }

        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation) => Files = await files.ListAsync(Officer.Of(User).AtPage, MostListed, cancellation);
}
