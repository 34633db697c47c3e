namespace Chumchon.Web.Platform.Security;

/// <summary>The keys of the installation and refused requests: events 1301 and on.</summary>
internal static partial class SecurityLog
{
    [LoggerMessage(
        EventId = 1301, EventName = "KeysLieOpen", Level = LogLevel.Warning,
        Message = "The keys of sessions and of unsaved figures lie open in the database and its backups. Name a certificate in DataProtection__Certificate and run migrate, which seals them.")]
    public static partial void KeysLieOpen(this ILogger log);

    [LoggerMessage(
        EventId = 1302, EventName = "KeyNotDrawn", Level = LogLevel.Error, Message = "The next key of the installation could not be drawn.")]
    public static partial void KeyNotDrawn(this ILogger log, Exception refused);

    [LoggerMessage(
        EventId = 1303, EventName = "DraftSecretClosed", Level = LogLevel.Error,
        Message = "The secret of unsaved figures cannot be opened: its protecting key is missing or revoked. Browsers keep no unsaved figures until that key is back; what they keep already is left. If the key is lost for good, replace the secret: keys renew-draft-secret.")]
    public static partial void DraftSecretClosed(this ILogger log);

    [LoggerMessage(
        EventId = 1304, EventName = "RefusalNotNoted", Level = LogLevel.Warning,
        Message = "A request was refused, and the audit could not be told.")]
    public static partial void RefusalNotNoted(this ILogger log, Exception fault);
}
