using Chumchon.Data.Areas;
using Chumchon.Data.Months;
using Chumchon.Data.Returns;
using Chumchon.Domain;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>A month as its entry page shows it to an officer.</summary>
/// <param name="WorkMonth">The month that the district should record next.</param>
/// <param name="Refused">Why the officer only reads here; null where she records.</param>
/// <param name="DraftKey">Under which the browser keeps what is typed; null where nothing can be typed or kept.</param>
/// <param name="KeepsDrafts">Whether the installation gives such keys.</param>
/// <param name="ToSync">What Sync would bring, where the officer records here and the month is empty.</param>
public sealed record ShownEntry(
    EntryReturn Return, SalesMonth WorkMonth, Refusal? Refused, DraftKey? DraftKey, bool KeepsDrafts, DateTimeOffset At, SyncPlan? ToSync);

/// <summary>Reads what the entry page shows.</summary>
public sealed class ShowEntry(
    EntryQueries queries, WorkMonths workMonths, SyncReturn sync, DraftKeys draftKeys, AreaDirectory areas, TimeProvider clock)
{
    /// <summary>Null where the address names no month of the officer's area.</summary>
    public ChosenMonth? ChosenBy(HttpContext context) => ChosenMonth.Of(context, areas);

    public async Task<ShownEntry> OfAsync(Officer officer, ChosenMonth month, CancellationToken cancellation)
    {
        var shown = (await queries.ReturnAsync(officer.Scope, month.District, month.Month, cancellation))!;
        var work = (await workMonths.OfAsync(officer.Scope, month.District, cancellation)).Value;
        var at = clock.GetUtcNow();
        var refused = shown.StandingAt(at).RefusalOf(officer.AtPage, month.District);
        var toSync = refused is null && shown.Rows.Count == 0
            ? (await sync.PlanAsync(officer.AtPage, month.District, month.Month, cancellation)).Value
            : null;
        return new(shown, work, refused, officer.Scope.District == month.District ? draftKeys.Of(officer) : null, draftKeys.AreAvailable, at, toSync);
    }
}
