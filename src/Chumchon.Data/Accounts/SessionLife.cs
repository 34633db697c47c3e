namespace Chumchon.Data.Accounts;

/// <summary>How long a session lasts.</summary>
/// <param name="Idle">Without use.</param>
/// <param name="Longest">From its beginning, whatever is done in it.</param>
public sealed record SessionLife(TimeSpan Idle, TimeSpan Longest)
{
    /// <summary>
    /// An office's day without signing in again, and a week at most: between the day and the thirty days that NIST SP 800-63B names for
    /// sessions with and without a second factor.
    /// </summary>
    public static SessionLife Usual { get; } = new(TimeSpan.FromHours(10), TimeSpan.FromDays(7));
}
