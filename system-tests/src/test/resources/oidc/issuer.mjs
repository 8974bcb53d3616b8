// An OpenID provider as an institution would run one: npm's oidc-provider, with access tokens that are JWTs for one audience
// and roles where this provider happens to put them. Rotated and told what to say by the test.
import http from "node:http";
import { randomUUID } from "node:crypto";
import { exportJWK, generateKeyPair } from "jose";
import Provider from "oidc-provider";

const port = Number(process.argv[2]);
const issuer = `http://127.0.0.1:${port}`;

async function key() {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), use: "sig", alg: "RS256" };
}

function provider(keys) {
  return new Provider(issuer, {
    jwks: { keys },
    clients: [
      {
        client_id: "tests",
        client_secret: "not-a-secret-but-long-enough-for-a-test",
        grant_types: ["client_credentials"],
        redirect_uris: [],
        response_types: [],
      },
    ],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => "urn:stackway",
        getResourceServerInfo: (context, resource) => ({
          scope: "learner registrar advisor nobody",
          audience: resource === "urn:stackway" ? "stackway" : "another",
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: "RS256" } },
        }),
      },
    },
    // the scope that was asked for is the role, in a claim with a path of its own and under the provider's own name
    extraTokenClaims: (context, token) => ({
      realm_access: { roles: [`uni-${token.scope ?? "nobody"}`] },
    }),
  });
}

let keys = [await key()];
let handler = provider(keys).callback();

http
  .createServer(async (request, response) => {
    if (request.method === "POST" && request.url.startsWith("/rotate")) {
      const fresh = await key();
      keys = request.url.includes("keep") ? [fresh, ...keys] : [fresh];
      handler = provider(keys).callback();
      response.end(fresh.kid);
    } else {
      handler(request, response);
    }
  })
  .listen(port, "127.0.0.1", () => console.log("ready"));
