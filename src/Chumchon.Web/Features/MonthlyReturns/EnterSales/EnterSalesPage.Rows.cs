using Chumchon.Data.Returns;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Mvc;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <content>The buttons that change which rows the month has: Sync (R9), a second product type, a row taken out.</content>
public sealed partial class EnterSalesPage
{
    /// <summary>Sync ข้อมูล: shows what would be added.</summary>
    public async Task<IActionResult> OnPostSyncAsync(CancellationToken cancellation)
    {
        var plan = await sync.PlanAsync(Officer.Of(User).Scope, district, month, cancellation);
        if (!plan.IsOk)
        {
            return await BackAsync(words.Of(plan.Refusal), cancellation);
        }

        if (plan.Value.Add.Count == 0)
        {
            return await BackWithAsync(words["sync.nothing"], cancellation);
        }

        Plan = plan.Value;
        return await BackAsync(problem: null, cancellation);
    }

    /// <summary>Adds what Sync showed.</summary>
    public async Task<IActionResult> OnPostSyncAddAsync(CancellationToken cancellation)
    {
        if (await CannotWriteAsync() is { } problem)
        {
            return await BackAsync(problem, cancellation);
        }

        var officer = Officer.Of(User);
        var done = await sync.ExecuteAsync(officer.Scope, district, month, officer.Account, cancellation);
        if (!done.IsOk)
        {
            return await BackAsync(words.Of(done.Refusal), cancellation);
        }

        wrote = done.Value.Step;
        UndoNumber = done.Value.AuditNumber is > 0 and var number ? number : null;
        return await BackWithAsync(done.Value.Rows > 0 ? words["sync.done", done.Value.Rows] : words["sync.nothing"], cancellation);
    }

    /// <summary>Takes back what a Sync added and nobody has filled in since.</summary>
    public async Task<IActionResult> OnPostSyncUndoAsync(CancellationToken cancellation)
    {
        if (await CannotWriteAsync() is { } problem)
        {
            return await BackAsync(problem, cancellation);
        }

        var officer = Officer.Of(User);
        var done = await sync.UndoAsync(officer.Scope, district, month, officer.Account, form!.Undo ?? 0, cancellation);
        if (!done.IsOk)
        {
            return await BackAsync(words.Of(done.Refusal), cancellation);
        }

        wrote = done.Value.Step;
        return await BackWithAsync(words["sync.undone", done.Value.Rows], cancellation);
    }

    /// <summary>Closes a panel.</summary>
    public Task<IActionResult> OnPostBackAsync(CancellationToken cancellation) => BackAsync(problem: null, cancellation);

    /// <summary>Shows the panel for single rows.</summary>
    public Task<IActionResult> OnPostRowsAsync(CancellationToken cancellation)
    {
        ChangingRows = true;
        return BackAsync(problem: null, cancellation);
    }

    public Task<IActionResult> OnPostAddRowAsync(CancellationToken cancellation) =>
        ChangeRowAsync(form!.LineToAdd, "rows.added", changeRows.AddProductTypeAsync, cancellation);

    public Task<IActionResult> OnPostRemoveRowAsync(CancellationToken cancellation) =>
        ChangeRowAsync(form!.LineToRemove, "rows.removed", changeRows.RemoveAsync, cancellation);

    private async Task<IActionResult> ChangeRowAsync(
        LineKey? line, string done,
        Func<AreaScope, DistrictCode, SalesMonth, long, LineKey, CancellationToken, Task<Result<MonthStep>>> change,
        CancellationToken cancellation)
    {
        ChangingRows = true;
        if (await CannotWriteAsync() is { } problem)
        {
            return await BackAsync(problem, cancellation);
        }

        if (line is not { } key)
        {
            return await BackAsync(words["rows.incomplete"], cancellation);
        }

        var officer = Officer.Of(User);
        var result = await change(officer.Scope, district, month, officer.Account, key, cancellation);
        if (!result.IsOk)
        {
            return await BackAsync(words.Of(result.Refusal), cancellation);
        }

        wrote = result.Value;
        return await BackWithAsync(words[done], cancellation);
    }
}
