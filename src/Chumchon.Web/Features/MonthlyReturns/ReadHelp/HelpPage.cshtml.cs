using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.MonthlyReturns.ReadHelp;

/// <summary>วิธีใช้: each step of recording a month in three sentences and a picture. The entry page keeps it for a line that dies.</summary>
public sealed class HelpPage : PageModel
{
    /// <summary>The steps in their order; each names its words, its picture and its place on the page.</summary>
    public static readonly IReadOnlyList<string> Steps = ["sync", "fill", "paste", "check", "save", "receipt"];

    /// <summary>Whether the entry page asks: it needs the sections alone.</summary>
    public bool IsPart { get; private set; }

    /// <param name="part">1 for the sections alone.</param>
    public void OnGet(string? part) => IsPart = part == "1";
}
