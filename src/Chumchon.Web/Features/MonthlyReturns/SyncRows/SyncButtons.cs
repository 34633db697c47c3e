using Chumchon.Data.Returns;
using Chumchon.Domain.Calendar;
using Chumchon.Web.Features.MonthlyReturns.EnterSales;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.MonthlyReturns.SyncRows;

/// <summary>What Sync would add to a month.</summary>
public sealed record SyncPreview(SyncPlan Plan, SalesMonth Month);

/// <summary>Sync ข้อมูล (R9): rows of an earlier month or of the register, shown, added, and taken back.</summary>
public sealed class SyncButtons(SyncReturn sync, PageWords words)
{
    /// <summary>Shows what would be added.</summary>
    public async Task<ButtonAnswer> PlanAsync(EntryPost post, CancellationToken cancellation)
    {
        var plan = await sync.PlanAsync(post.Officer.AtPage, post.Month.District, post.Month.Month, cancellation);
        return !plan.IsOk ? new() { Problem = words.Of(plan.Refusal) }
            : plan.Value.Add.Count == 0 && !plan.Value.Offered.Any() ? new() { Notice = words["sync.nothing"] }
            : new() { Plan = plan.Value };
    }

    /// <summary>Adds what was shown.</summary>
    public async Task<ButtonAnswer> AddAsync(EntryPost post, CancellationToken cancellation)
    {
        var done = await sync.ExecuteAsync(
            post.Officer.AtPage, post.Month.District, post.Month.Month, post.Form.AlsoBring, cancellation);
        return !done.IsOk ? new() { Problem = words.Of(done.Refusal) } : new()
        {
            Wrote = done.Value.Step,
            UndoNumber = done.Value.AuditNumber is > 0 and var number ? number : null,
            Notice = done.Value.Rows > 0 ? words["sync.done", done.Value.Rows] : words["sync.nothing"],
        };
    }

    /// <summary>Takes back what a Sync added and nobody has filled in since.</summary>
    public async Task<ButtonAnswer> UndoAsync(EntryPost post, CancellationToken cancellation)
    {
        var done = await sync.UndoAsync(
            post.Officer.AtPage, post.Month.District, post.Month.Month, post.Form.Undo ?? 0, cancellation);
        return !done.IsOk
            ? new() { Problem = words.Of(done.Refusal) }
            : new() { Wrote = done.Value.Step, Notice = words["sync.undone", done.Value.Rows] };
    }
}
