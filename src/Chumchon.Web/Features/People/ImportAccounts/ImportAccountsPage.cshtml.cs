using System.Text.Json;
using Chumchon.Data.Accounts;
using Chumchon.Documents.Xlsx;
using Chumchon.Domain.Accounts;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Requests;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.People.ImportAccounts;

/// <summary>
/// นำเข้าบัญชีจากไฟล์: the accounts of a file are looked at first, each fault named by its row; what is made then is what was looked
/// at, answered with the slips of all.
/// </summary>
[FormLimits(AccountFile.MostRequestBytes, mostFields: 10, FileBytesInMemory = AccountFile.MostBytesInMemory)]
public sealed class ImportAccountsPage(MakeAccounts make, AccountTemplate template, PageWords words) : PageModel
{
    /// <summary>Faults that a page shows; the others follow once these are mended.</summary>
    public const int MostFaults = 200;

    /// <summary>Why the file was not taken.</summary>
    public string? FileProblem { get; private set; }

    /// <summary>The rows that were looked at; null before.</summary>
    public IReadOnlyList<AccountDraft>? Drafts { get; private set; }

    public IReadOnlyList<AccountFault> Faults { get; private set; } = [];

    /// <summary>Rows without a fault.</summary>
    public int Right { get; private set; }

    /// <summary>What was made; null before.</summary>
    public IReadOnlyList<GivenCode>? Made { get; private set; }

    /// <summary>The rows as they are posted again; they are looked at again then.</summary>
    public string Carried => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(Drafts));

    public void OnGet()
    {
    }

    public async Task<FileContentResult> OnGetTemplateAsync(CancellationToken cancellation) =>
        File(await template.MakeAsync(Officer.Of(User).AtPage, cancellation), XlsxWriter.ContentType, "accounts.xlsx");

    public async Task OnPostAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is not { Length: > 0 })
        {
            FileProblem = words["import.file-missing"];
            return;
        }

        await using var stream = file.OpenReadStream();
        var read = AccountFile.Read(stream, words);
        if (!read.IsOk)
        {
            FileProblem = words.Of(read.Refusal);
            return;
        }

        Show(read.Value, await make.CheckAsync(Officer.Of(User).AtPage, read.Value, cancellation));
    }

    /// <param name="rows">As <see cref="Carried"/> has them.</param>
    /// <param name="onlyGood">Whether the right ones are made where others are not.</param>
    [AsksAgain]
    public async Task<IActionResult> OnPostMakeAsync(string? rows, bool onlyGood, CancellationToken cancellation)
    {
        if (Read(rows) is not { } drafts)
        {
            return BadRequest();
        }

        var made = await make.ExecuteAsync(Officer.Of(User).AtPage, drafts, onlyGood, fromFile: true, cancellation);
        if (made.Codes.Count > 0)
        {
            Made = made.Codes;
            Response.Headers.CacheControl = "no-store";
        }
        else
        {
            Show(drafts, made.Faults);
        }

        return Page();
    }

    private void Show(IReadOnlyList<AccountDraft> drafts, IReadOnlyList<AccountFault> faults)
    {
        (Drafts, Faults) = (drafts, faults);
        Right = drafts.Count - faults.Select(static fault => fault.Row).Distinct().Count();
    }

    private static AccountDraft[]? Read(string? rows)
    {
        try
        {
            return JsonSerializer.Deserialize<AccountDraft[]>(Convert.FromBase64String(rows ?? "")) is { Length: > 0 and <= MakeAccounts.Most } drafts
                && Array.TrueForAll(drafts, IsWhole) ? drafts : null;
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            return null;
        }
    }

    private static bool IsWhole(AccountDraft? draft) => draft is
    {
        UserName: not null, Person: not null, Office: not null, RoleText: not null, From: not null, Until: not null, KindText: not null,
    } && (draft.Role is not { } role || Enum.IsDefined(role)) && (draft.Kind is not { } kind || Enum.IsDefined(kind));
}
