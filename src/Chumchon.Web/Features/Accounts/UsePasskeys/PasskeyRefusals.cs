using Chumchon.Domain;

namespace Chumchon.Web.Features.Accounts.UsePasskeys;

/// <summary>The device's answer is no passkey of an account, was not confirmed by its owner, or came too late.</summary>
public sealed record PasskeyFailed : Refusal;

/// <summary>Others are removed first.</summary>
public sealed record TooManyPasskeys(int Most) : Refusal;
