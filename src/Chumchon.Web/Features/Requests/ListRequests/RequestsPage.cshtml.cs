using Chumchon.Data.Requests;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Producers.Requests;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Features.Requests.ListRequests;

/// <summary>คำขอ: what waits in the area, the oldest first, and what became of the others; who keeps the register grants several at once.</summary>
public sealed class RequestsPage(RequestQueries requests, Data.Requests.DecideRequest decide, PageWords words, TimeProvider clock) : PageModel
{
    /// <summary>How many that were decided are listed.</summary>
    public const int MostDecided = 50;

    /// <summary>How many are granted with one press.</summary>
    public const int MostAtOnce = 100;

    public IReadOnlyList<ProducerRequest> Waiting { get; private set; } = [];

    public IReadOnlyList<ProducerRequest> Answered { get; private set; } = [];

    /// <summary>Those that were ticked and could not be granted, with the words why.</summary>
    public IReadOnlyList<(string Name, string Why)> Refused { get; private set; } = [];

    /// <summary>How many were granted with the press that this page answers.</summary>
    public int Granted { get; private set; }

    /// <summary>The key of what a page before says was done.</summary>
    [TempData]
    public string? Done { get; set; }

    [TempData]
    public int? DoneCount { get; set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool Decides => Officer.Of(User).May(Permission.KeepRegister);

    public bool Asks => Officer.Of(User).Records;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    // A field a tick, named by district and number, r9001-12: a form names no value twice.
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!Decides)
        {
            return NotFound();
        }

        var officer = Officer.Of(User);
        var refused = new List<(string, string)>();
        foreach (var (district, number) in Request.Form.Keys.Where(static field => field.StartsWith('r')).Take(MostAtOnce).Select(static field => Read(field[1..])).OfType<(DistrictCode, long)>())
        {
            var granted = await decide.GrantAsync(officer.AtPage, district, number, month: null, answer: "", cancellation);
            if (granted.IsOk)
            {
                Granted++;
            }
            else
            {
                var request = await requests.OneAsync(officer.Scope, district, number, cancellation);
                refused.Add((request?.Name ?? "", words.Of(granted.Refusal)));
            }
        }

        if (refused.Count > 0)
        {
            Refused = refused;
            await LoadAsync(cancellation);
            return Page();
        }

        (Done, DoneCount) = Granted > 0 ? ("requests.granted-some", Granted) : ("requests.none-ticked", 0);
        return LocalRedirect(RequestsLinks.Requests);
    }

    private static (DistrictCode, long)? Read(string ticked) =>
        ticked.Split('-') is [var code, var digits] && DistrictCode.TryParse(code, out var district)
        && long.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? (district, number)
            : null;

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var scope = Officer.Of(User).Scope;
        Waiting = await requests.WaitingAsync(scope, cancellation);
        Answered = await requests.DecidedAsync(scope, MostDecided, cancellation);
    }
}
