using Chumchon.Data.Setup;

namespace Chumchon.Web.Platform.Health;

/// <summary>What this node can do with the database as it is.</summary>
/// <param name="IsLoaded">Whether it has ever read what every request needs.</param>
public sealed record Standing(DatabaseState State, bool IsLoaded)
{
    /// <summary>Why the database does not answer, for the operator.</summary>
    public string? Trouble { get; init; }

    /// <summary>How far the machine's clock is behind the last save; null where it is not.</summary>
    public TimeSpan? ClockBehind { get; init; }

    /// <summary>Whether it may go by itself in a moment; else somebody has something to do.</summary>
    public bool MayPass => State is DatabaseState.Unreachable or DatabaseState.OutOfConnections;

    public bool IsReady => State == DatabaseState.Ready;

    /// <summary>Whether pages can be read. Without a connection left those that are open go on; on a full disk everything can be read.</summary>
    public bool CanRead => IsLoaded && State is (DatabaseState.Ready or DatabaseState.OutOfConnections or DatabaseState.Full);

    /// <summary>Key of the words for whoever waits.</summary>
    public string Words => State switch
    {
        DatabaseState.Ready => "health.ready",
        DatabaseState.Missing => "health.missing",
        DatabaseState.OlderThanProgram => "health.older",
        DatabaseState.NewerThanProgram => "health.newer",
        DatabaseState.TooOld => "health.too-old",
        DatabaseState.OutOfConnections => "health.out-of-connections",
        DatabaseState.Full => "health.full",
        DatabaseState.KeysUnreadable => "health.keys-unreadable",
        _ => "health.unreachable",
    };

    /// <summary>In English, for the log.</summary>
    public string OperatorWords => State switch
    {
        DatabaseState.Ready => "The database is ready.",
        DatabaseState.Missing => "There is no database, or nothing in it: run migrate, or look whether ConnectionStrings__Chumchon names the right one. Pages answer 503 until then.",
        DatabaseState.OlderThanProgram => "The database is older than the program: run migrate. Pages answer 503 until then.",
        DatabaseState.NewerThanProgram => "A newer program has changed the database: install that version here. This one neither reads nor writes; pages answer 503.",
        DatabaseState.TooOld => "The database was made by a version before the first release, whose tables this program no longer knows: migrate cannot bring it up. Begin with an empty database, or keep the old program for this one. Pages answer 503.",
        DatabaseState.OutOfConnections => "PostgreSQL has no connection left. Open ones go on working, new ones are waited for: lower Maximum Pool Size of the nodes, or raise max_connections.",
        DatabaseState.Full => "The disk of the database is full. Pages can be read; saves are refused until there is room.",
        DatabaseState.KeysUnreadable => "The keys of the installation cannot be opened: name the certificate they are sealed with in DataProtection__Certificate. Pages answer 503 until then.",
        _ => $"{Trouble ?? "The database does not answer."} Pages answer 503 until it does; it is asked again with each request.",
    };
}
