using Chumchon.Data.Areas;
using Chumchon.Data.Returns;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Money;
using Chumchon.Domain.Producers;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chumchon.Web.Features.MonthlyReturns.ShowPast;

/// <summary>What became of one row, fetched by the entry page's panel where an officer rests at it. One's own areas only.</summary>
public static class RowPastEndpoint
{
    public static void MapRowPast(this IEndpointRouteBuilder routes) => routes.MapGet(MonthlyReturnsLinks.RowPastRoute, SendAsync);

    private static async Task<Results<JsonHttpResult<ShownRowPast>, NotFound>> SendAsync(
        HttpContext context, long line, AreaDirectory areas, RowPastQueries rows, PageWords words, CancellationToken cancellation) =>
        ChosenMonth.Of(context, areas) is { } chosen && LineKey.TryFromNumber(line, out var key)
        && await rows.OfAsync(Officer.Of(context.User).Scope, chosen.District, chosen.Month, key, cancellation) is { } past
            ? TypedResults.Json(Shown(past, chosen.Month, words))
            : TypedResults.NotFound();

    private static ShownRowPast Shown(RowPast past, SalesMonth month, PageWords words) => new(
        [.. past.Months.Select(each => new[] { month.Index - each.Month.Index, each.Satang })],
        [.. past.Writes.Select(write => new ShownWrite(
            words["panel.when", ThaiDate.Date(write.At), ThaiDate.Time(write.At)], words.Person(write.Officer), [.. write.Changes.Select(change => Words(change, words))]))]);

    private static string Words(MonthChange change, PageWords words)
    {
        string Amount(long? satang) => satang is { } value ? new Baht(value).ToString() : words["conflict.blank"].Value;
        return (change.Channel, change.Part) switch
        {
            ({ } channel, _) => words["panel.change", words[$"channel.{(int)channel}"], Amount(change.Before), Amount(change.After)],
            (_, ChangedPart.Remark) => words[change.After is null ? "panel.remark-gone" : "panel.remark-written"],
            _ => words[change.After is null ? "panel.row-gone" : "panel.row-come"],
        };
    }

    /// <param name="Months">How many months ago, and the line's total in satang; the earliest first.</param>
    private sealed record ShownRowPast(IReadOnlyList<long[]> Months, IReadOnlyList<ShownWrite> Writes);

    private sealed record ShownWrite(string When, string Who, IReadOnlyList<string> What);
}
