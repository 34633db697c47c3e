using Chumchon.Data.Model;

namespace Chumchon.Data.Accounts;

/// <summary>Counts tries in a window that begins with its first one; what is refused is not counted.</summary>
internal static class SignInWindows
{
    private const string IsOver = "sign_in_window.ends_at <= @now";

    private const string Count =
        $"""
        insert into sign_in_window (kind, subject, counted, ends_at) values (@kind, @subject, 1, @end)
        on conflict (kind, subject) do update set
            counted = case when {IsOver} then 1 else sign_in_window.counted + 1 end,
            ends_at = case when {IsOver} then @end else sign_in_window.ends_at end
        where {IsOver} or sign_in_window.counted < @most
        returning counted, ends_at
        """;

    public static async Task<WindowCount> CountAsync(Write write, SignInWindowKind kind, string subject, int most, TimeSpan length)
    {
        var counted = await write.Command(
            Count, ("@kind", (int)kind), ("@subject", subject), ("@most", most), ("@now", write.Now.ToUnixTimeMilliseconds()),
            ("@end", (write.Now + length).ToUnixTimeMilliseconds()))
            .ListAsync(static reader => (Counted: reader.GetInt32(0), EndsAt: reader.GetInt64(1)), write.Cancellation);
        return counted is [var count]
            ? new(Admitted: true, IsLast: count.Counted >= most, DateTimeOffset.FromUnixTimeMilliseconds(count.EndsAt))
            : new(Admitted: false, IsLast: false, await EndAsync(write, kind, subject));
    }

    public static Statement TakeBack(SignInWindowKind kind, string subject) => new(
        "update sign_in_window set counted = counted - 1 where kind = @kind and subject = @subject and counted > 0",
        [("@kind", (int)kind), ("@subject", subject)]);

    public static Statement Forget(SignInWindowKind kind, string subject) => new(
        "delete from sign_in_window where kind = @kind and subject = @subject", [("@kind", (int)kind), ("@subject", subject)]);

    /// <summary>Those that are over, in the order in which they are counted: who take rows in one order never wait for each other.</summary>
    public static IEnumerable<Statement> Clear(DateTimeOffset now) => Enum.GetValues<SignInWindowKind>().Select(kind => new Statement(
        "delete from sign_in_window where kind = @kind and ends_at <= @now", [("@kind", (int)kind), ("@now", now.ToUnixTimeMilliseconds())]));

    private static async Task<DateTimeOffset> EndAsync(Write write, SignInWindowKind kind, string subject) =>
        DateTimeOffset.FromUnixTimeMilliseconds(await write.Command(
            "select ends_at from sign_in_window where kind = @kind and subject = @subject", ("@kind", (int)kind), ("@subject", subject))
            .FirstAsync(static reader => reader.GetInt64(0), write.Cancellation));
}

/// <param name="Admitted">Whether there was room for the try.</param>
/// <param name="IsLast">Whether there is none for another.</param>
internal readonly record struct WindowCount(bool Admitted, bool IsLast, DateTimeOffset EndsAt);
