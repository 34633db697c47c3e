using Chumchon.Domain.Producers;
using Chumchon.Web.Platform.Errors;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Requests;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>
/// What a save without script is answered with when the program or its database is at fault: all that was posted, drawn from the
/// post alone, to be read, changed and sent again under the same save id. Names are the officer's own, where this node drew them.
/// </summary>
[IgnoreAntiforgeryToken]
[ReadsFormItself]
[FormLimits(KeptForm.MostBytes, KeptForm.MostFields)]
public sealed class UnsavedPage(DrawnRows drawn) : PageModel
{
    private readonly Dictionary<LineKey, UnsavedRow> rows = [];
    private Dictionary<LineKey, string> names = [];

    /// <summary>Where it was posted.</summary>
    public string Address { get; private set; } = "";

    /// <summary>In the order of the month's rows, in which a browser posts them.</summary>
    public IEnumerable<UnsavedRow> Rows => rows.Values;

    /// <summary>What is posted again as it is.</summary>
    public List<KeyValuePair<string, string>> Others { get; } = [];

    public string? Words { get; private set; }

    public string? Number { get; private set; }

    public IActionResult OnGet() => NotFound();

    public IActionResult OnPost()
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not { } asked)
        {
            return NotFound();
        }

        Address = new PathString(asked.OriginalPath).ToUriComponent() + asked.OriginalQueryString;
        Words = FailureAnswers.WordsOf(Response.StatusCode);
        Number = FailureAnswers.NumberOf(HttpContext);
        if (Officer.TryOf(User)?.Scope.District is { } district)
        {
            names = drawn.Of(district).ToDictionary(static row => row.Key, static row => row.ProducerName);
        }

        foreach (var (name, values) in Request.Form)
        {
            foreach (var value in values)
            {
                Take(name, value ?? "");
            }
        }

        return Page();
    }

    private void Take(string name, string value)
    {
        if (EntryField.Find(name) is not { Kind: EntryField.Amount or EntryField.NoSales or EntryField.Remark } field || field.Name != name)
        {
            Others.Add(new(name, value));
            return;
        }

        if (!rows.TryGetValue(field.Line, out var row))
        {
            rows.Add(field.Line, row = new(rows.Count + 1, field.Line.Type, names.GetValueOrDefault(field.Line)));
        }

        row.Fields.Add((field, value));
    }
}

/// <summary>What was posted of a row.</summary>
/// <param name="Number">As the grid counts it.</param>
/// <param name="Producer">Null where this node does not know the name.</param>
public sealed record UnsavedRow(int Number, ProductType Type, string? Producer)
{
    internal List<(EntryField Field, string Value)> Fields { get; } = [];
}
