using Chumchon.Data.Returns;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Web.Features.MonthlyReturns.EnterSales;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.MonthlyReturns.EditRows;

/// <summary>Single rows of a month: a second product type of a producer, a blank row taken out.</summary>
public sealed class RowButtons(ChangeRows changeRows, PageWords words)
{
    public Task<ButtonAnswer> AddAsync(EntryPost post, CancellationToken cancellation) =>
        ChangeAsync(post, post.Form.LineToAdd, "rows.added", changeRows.AddProductTypeAsync, cancellation);

    public Task<ButtonAnswer> RemoveAsync(EntryPost post, CancellationToken cancellation) =>
        ChangeAsync(post, post.Form.LineToRemove, "rows.removed", changeRows.RemoveAsync, cancellation);

    private async Task<ButtonAnswer> ChangeAsync(
        EntryPost post, LineKey? line, string done,
        Func<Actor, DistrictCode, SalesMonth, LineKey, CancellationToken, Task<Result<MonthStep>>> change,
        CancellationToken cancellation)
    {
        if (line is not { } key)
        {
            return new() { Problem = words["rows.incomplete"] };
        }

        var result = await change(post.Officer.AtPage, post.Month.District, post.Month.Month, key, cancellation);
        return result.IsOk
            ? new() { Wrote = result.Value, Notice = words[done] }
            : new() { Problem = words.Of(result.Refusal) };
    }
}
