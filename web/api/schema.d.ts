// Written by `npm run docs` from the description of the API.
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process lives */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Numbers for Prometheus
         * @description Roles: operator, admin.
         */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether store and runs can be reached */
        get: operations["readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description as a page */
        get: operations["reference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Takes the code of the printed link, once, and begins a session */
        get: operations["session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The access log from a line on, and whether all of it is unchanged
         * @description Roles: admin.
         */
        get: operations["accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed from one pack to a newer one; both are verified first
         * @description Roles: auditor, operator, admin.
         */
        get: operations["comparePacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much of each catalog checks speak of
         * @description Roles: auditor, operator, admin.
         */
        get: operations["coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The control catalogs
         * @description Roles: auditor, operator, admin.
         */
        get: operations["listFrameworks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/frameworks/{framework}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The controls of a catalog and the checks that speak of them
         * @description Roles: auditor, operator, admin.
         */
        get: operations["getFramework"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/investigations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All investigations, the newest order first
         * @description Roles: operator, admin.
         */
        get: operations["listInvestigations"];
        put?: never;
        /**
         * Ask the log who changed what; the answer is a signed case
         * @description Roles: operator, admin.
         */
        post: operations["orderInvestigation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/investigations/{investigation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One investigation
         * @description Roles: operator, admin.
         */
        get: operations["getInvestigation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/investigations/{investigation}/container": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed case, a .zip
         * @description Roles: operator, admin.
         */
        get: operations["downloadCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/investigations/{investigation}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed statement beside the case, a Sigstore bundle
         * @description Roles: operator, admin.
         */
        get: operations["downloadCaseStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who you are here
         * @description Roles: auditor, operator, admin.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The packs that you may see, in the order of their ids, a page at a time
         * @description Give `next` of a page back as `cursor` for the one after it, until it is null. Roles: auditor, operator, admin.
         */
        get: operations["listPacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a pack is about
         * @description Roles: auditor, operator, admin.
         */
        get: operations["getPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/checks/{check}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A check of a pack: procedure, counts, and the controls that it speaks of
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/container": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The container, a .zip; ranges are answered
         * @description Roles: auditor, operator, admin.
         */
        get: operations["downloadPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * pack.json of the container: everything that the report says
         * @description Roles: auditor, operator, admin.
         */
        get: operations["downloadDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records of evidence of a pack by kind and place, a part at a time
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/evidence/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A record of evidence by the digest that verdicts cite
         * @description Roles: auditor, operator, admin.
         */
        get: operations["getEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/evidence/{digest}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The recorded calls that a record rests on, a part at a time
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/evidence/{digest}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands around the body of a record, and the checks that cite it
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/evidence/{digest}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One level of the body of a record, or of what a call under it was given or gave
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packTree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/exports/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pack in another form, verified and made now: one file, or a zip of several
         * @description Roles: auditor, operator, admin.
         */
        get: operations["exportPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of a pack can be downloaded, with sizes and SHA-256
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/frameworks/{framework}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A framework of a pack with every control and its conclusion
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packFramework"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/frameworks/{framework}/controls/{control}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A control of a pack with its checks, what they looked at, and its neighbours
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packControl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Items of a pack by check, outcome, place and text, a part at a time
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a pack examined, found and could not see, without what is long
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/report/{volume}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A volume of the report, a signed PDF, to be read in the browser
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed statement beside the container, a Sigstore bundle
         * @description Roles: auditor, operator, admin.
         */
        get: operations["downloadStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify a pack of the store with the root certificates of the house
         * @description Roles: auditor, operator, admin.
         */
        get: operations["packVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All runs, the newest order first
         * @description Roles: operator, admin.
         */
        get: operations["listRuns"];
        put?: never;
        /**
         * Order a run
         * @description The same Idempotency-Key from the same person is the same run. Roles: operator, admin.
         */
        post: operations["orderRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One run
         * @description Roles: operator, admin.
         */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a run; one that ended stays as it is
         * @description Roles: operator, admin.
         */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{run}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The record of a run whenever it changes, until it has ended
         * @description Roles: operator, admin.
         */
        get: operations["followRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify an uploaded pack or case: every layer, without network; nothing is kept
         * @description Roles: auditor, operator, admin.
         */
        post: operations["verifyPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "alive";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text format of Prometheus. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An OpenAPI 3.1 document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    reference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    session: {
        parameters: {
            query: {
                code: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code was right. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    accessLog: {
        parameters: {
            query?: {
                from?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faults: string[];
                        head: {
                            digest: string;
                            number: number;
                        };
                        lines: {
                            at: string;
                            evidence: unknown | null;
                            number: number;
                            /** @enum {string} */
                            outcome: "granted" | "denied" | "refused" | "absent" | "noted";
                            pack: string | null;
                            previous: unknown;
                            request: string;
                            role: string | null;
                            via: string;
                            what: string;
                            who: string | null;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    comparePacks: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            came: string[];
                            changed: {
                                fields: string[];
                                id: string;
                            }[];
                            gone: string[];
                        };
                        controls: {
                            after: ("exceptions-noted" | "incomplete" | "inherited" | "manual" | "not-applicable" | "needs-review" | "no-exceptions-noted") | null;
                            because: string[];
                            before: ("exceptions-noted" | "incomplete" | "inherited" | "manual" | "not-applicable" | "needs-review" | "no-exceptions-noted") | null;
                            control: string;
                            /** @enum {string} */
                            direction: "worse" | "unclear" | "better";
                            framework: string;
                            /** @enum {string} */
                            mapping: "cause" | "possible" | "none";
                            title: string;
                        }[];
                        counts: {
                            controls: {
                                better: number;
                                unclear: number;
                                worse: number;
                            };
                            exceptions: {
                                changed: number;
                                closed: number;
                                new: number;
                                unchanged: number;
                                unjudged: number;
                            };
                        };
                        evidence: {
                            came: {
                                everywhere: boolean;
                                kind: string;
                                places: string[];
                                title: string;
                            }[];
                            lost: {
                                everywhere: boolean;
                                kind: string;
                                places: string[];
                                title: string;
                            }[];
                        };
                        exceptions: {
                            changed: {
                                /** @enum {string} */
                                acceptance: "none" | "came" | "expired" | "withdrawn" | "changed";
                                account: string;
                                after: string;
                                before: string;
                                check: string;
                                region: string;
                                resource: string;
                                /** @enum {string} */
                                severity: "critical" | "high" | "medium" | "low";
                                title: string;
                            }[];
                            closed: {
                                account: string;
                                check: string;
                                /** @enum {string} */
                                is: "fail" | "unknown" | "pass" | "not-applicable" | "absent" | "not-seen" | "not-listed" | "not-in-scope" | "no-check";
                                reason: string;
                                region: string;
                                resource: string;
                                /** @enum {string} */
                                severity: "critical" | "high" | "medium" | "low";
                                title: string;
                            }[];
                            new: {
                                account: string;
                                check: string;
                                reason: string;
                                region: string;
                                resource: string;
                                /** @enum {string} */
                                severity: "critical" | "high" | "medium" | "low";
                                title: string;
                                /** @enum {string} */
                                was: "fail" | "unknown" | "pass" | "not-applicable" | "absent" | "not-seen" | "not-listed" | "not-in-scope" | "no-check";
                            }[];
                            unjudged: {
                                account: string;
                                check: string;
                                /** @enum {string} */
                                is: "fail" | "unknown" | "pass" | "not-applicable" | "absent" | "not-seen" | "not-listed" | "not-in-scope" | "no-check";
                                reason: string;
                                region: string;
                                resource: string;
                                /** @enum {string} */
                                severity: "critical" | "high" | "medium" | "low";
                                title: string;
                            }[];
                        };
                        follows: boolean;
                        gaps: {
                            closed: {
                                account: string;
                                action: string;
                                code: string;
                                /** @enum {string} */
                                kind: "region-disabled" | "unavailable-region" | "not-enabled" | "not-found" | "throttled" | "denied" | "malformed";
                                kindId: string;
                                region: string;
                                resource: string | null;
                            }[];
                            new: {
                                account: string;
                                action: string;
                                code: string;
                                /** @enum {string} */
                                kind: "region-disabled" | "unavailable-region" | "not-enabled" | "not-found" | "throttled" | "denied" | "malformed";
                                kindId: string;
                                region: string;
                                resource: string | null;
                            }[];
                            unchanged: number;
                        };
                        newer: {
                            digest: unknown;
                            generatedAt: string;
                            id: string;
                            organization: string;
                            period: {
                                from: string;
                                to: string;
                            };
                            previous: unknown | null;
                            toolVersion: string;
                            verification: {
                                detail: string;
                                /** @enum {string} */
                                outcome: "verified" | "unverified";
                            };
                        };
                        older: {
                            digest: unknown;
                            generatedAt: string;
                            id: string;
                            organization: string;
                            period: {
                                from: string;
                                to: string;
                            };
                            previous: unknown | null;
                            toolVersion: string;
                            verification: {
                                detail: string;
                                /** @enum {string} */
                                outcome: "verified" | "unverified";
                            };
                        };
                        period: {
                            common: {
                                from: string;
                                to: string;
                            } | null;
                            hole: {
                                from: string;
                                to: string;
                            } | null;
                            /** @enum {string} */
                            relation: "adjacent" | "hole" | "overlap" | "same" | "earlier";
                        };
                        populations: {
                            account: string;
                            after: number;
                            before: number;
                            kind: string;
                            region: string;
                            title: string;
                        }[];
                        resources: {
                            both: number;
                            came: {
                                account: string;
                                region: string;
                                resource: string;
                            }[];
                            gone: {
                                account: string;
                                region: string;
                                resource: string;
                            }[];
                            notLookedAtBefore: {
                                account: string;
                                region: string;
                                resource: string;
                            }[];
                            notLookedAtNow: {
                                account: string;
                                region: string;
                                resource: string;
                            }[];
                            notSeenBefore: {
                                account: string;
                                region: string;
                                resource: string;
                            }[];
                            notSeenNow: {
                                account: string;
                                region: string;
                                resource: string;
                            }[];
                            ofOlderPeriod: {
                                account: string;
                                region: string;
                                resource: string;
                            }[];
                        };
                        /** @enum {string} */
                        schema: "https://exhibit.dev/schema/diff/v1";
                        scope: {
                            frameworks: {
                                came: string[];
                                gone: string[];
                            };
                            places: {
                                came: string[];
                                gone: string[];
                            };
                        };
                        tool: {
                            /** @enum {string} */
                            name: "exhibit";
                            version: string;
                        };
                        versions: {
                            after: string;
                            before: string;
                            id: string;
                            /** @enum {string} */
                            what: "tool" | "catalog" | "mapping";
                        }[];
                        warnings: string[];
                        worse: boolean;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    coverage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        frameworks: {
                            classes: {
                                controls: number;
                                evidenceClass: string;
                                withChecks: number;
                            }[];
                            /** @enum {string} */
                            id: "hipaa" | "pci-dss" | "iso-27001" | "ai";
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    listFrameworks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        frameworks: {
                            controls: number;
                            controlsWithChecks: number;
                            edges: number;
                            /** @enum {string} */
                            id: "hipaa" | "pci-dss" | "iso-27001" | "ai";
                            title: string;
                            version: string;
                            ways: {
                                [key: string]: number;
                            };
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    getFramework: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework: "hipaa" | "pci-dss" | "iso-27001" | "ai";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        controls: {
                            cadence: string | null;
                            edges: {
                                check: string;
                                elsewhere: string[];
                                rationale: string;
                                remains: string | null;
                                /** @enum {string} */
                                strength: "direct" | "partial" | "supporting";
                            }[];
                            evidenceClass: string;
                            family: string;
                            id: string;
                            obligation: string;
                            remains: string[];
                            sources: string[];
                            text: string | null;
                            title: string;
                            /** @enum {string} */
                            way: "direct" | "partial" | "supporting" | "inherited" | "people";
                        }[];
                        /** @enum {string} */
                        id: "hipaa" | "pci-dss" | "iso-27001" | "ai";
                        notice: string;
                        title: string;
                        version: string;
                        ways: {
                            [key: string]: number;
                        };
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    listInvestigations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        investigations: {
                            case: {
                                events: number;
                                id: string;
                                /** @enum {string} */
                                integrity: "proven" | "broken" | "not-validated";
                                sha256: string;
                                uncovered: number;
                                unreadable: number;
                            } | null;
                            endedAt: string | null;
                            failure: {
                                code: string;
                                message: string;
                            } | null;
                            id: string;
                            order: {
                                /** @default null */
                                accounts: string[] | null;
                                /** @default null */
                                actor: string | null;
                                /** @default [] */
                                events: string[];
                                period: {
                                    /** Format: date-time */
                                    from: string;
                                    /** Format: date-time */
                                    to: string;
                                };
                                /** @default null */
                                regions: string[] | null;
                                /** @default null */
                                resource: string | null;
                            };
                            /** Format: date-time */
                            orderedAt: string;
                            orderedBy: string;
                            /** @enum {string} */
                            schema: "https://exhibit.dev/schema/investigation-record/v1";
                            /** @enum {string} */
                            state: "running" | "finished" | "failed";
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    orderInvestigation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    accounts?: string[] | null;
                    /** @default null */
                    actor?: string | null;
                    /** @default [] */
                    events?: string[];
                    period: {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    };
                    /** @default null */
                    regions?: string[] | null;
                    /** @default null */
                    resource?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: {
                            events: number;
                            id: string;
                            /** @enum {string} */
                            integrity: "proven" | "broken" | "not-validated";
                            sha256: string;
                            uncovered: number;
                            unreadable: number;
                        } | null;
                        endedAt: string | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        id: string;
                        order: {
                            /** @default null */
                            accounts: string[] | null;
                            /** @default null */
                            actor: string | null;
                            /** @default [] */
                            events: string[];
                            period: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                            };
                            /** @default null */
                            regions: string[] | null;
                            /** @default null */
                            resource: string | null;
                        };
                        /** Format: date-time */
                        orderedAt: string;
                        orderedBy: string;
                        /** @enum {string} */
                        schema: "https://exhibit.dev/schema/investigation-record/v1";
                        /** @enum {string} */
                        state: "running" | "finished" | "failed";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is of another media type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    getInvestigation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                investigation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: {
                            events: number;
                            id: string;
                            /** @enum {string} */
                            integrity: "proven" | "broken" | "not-validated";
                            sha256: string;
                            uncovered: number;
                            unreadable: number;
                        } | null;
                        endedAt: string | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        id: string;
                        order: {
                            /** @default null */
                            accounts: string[] | null;
                            /** @default null */
                            actor: string | null;
                            /** @default [] */
                            events: string[];
                            period: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                            };
                            /** @default null */
                            regions: string[] | null;
                            /** @default null */
                            resource: string | null;
                        };
                        /** Format: date-time */
                        orderedAt: string;
                        orderedBy: string;
                        /** @enum {string} */
                        schema: "https://exhibit.dev/schema/investigation-record/v1";
                        /** @enum {string} */
                        state: "running" | "finished" | "failed";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    downloadCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                investigation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signed case, a .zip */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    downloadCaseStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                investigation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signed statement beside the case, a Sigstore bundle */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        engagements: string[];
                        role: ("auditor" | "operator" | "admin") | null;
                        subject: string;
                        via: string;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    listPacks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        packs: {
                            frameworks: {
                                id: string;
                                version: string;
                            }[];
                            id: string;
                            organization: string;
                            period: {
                                from: string;
                                to: string;
                            };
                            previous: string | null;
                            sha256: string;
                            summary: {
                                [key: string]: unknown;
                            };
                        }[];
                        unreadable: string[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    getPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        frameworks: {
                            id: string;
                            version: string;
                        }[];
                        id: string;
                        organization: string;
                        period: {
                            from: string;
                            to: string;
                        };
                        previous: string | null;
                        sha256: string;
                        summary: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check: string;
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        counts: {
                            fail: number;
                            "not-applicable": number;
                            pass: number;
                            unknown: number;
                        };
                        failureTitle: string;
                        id: string;
                        needs: string[];
                        /** @enum {string} */
                        outcome: "pass" | "fail" | "unknown" | "not-applicable";
                        procedure: string;
                        rationale: string;
                        remediation: string;
                        sampled?: {
                            kinds: {
                                drawn: number;
                                isNamedBy: boolean;
                                kind: string;
                                of: number;
                                title: string;
                            }[];
                            text: string;
                        };
                        /** @enum {string} */
                        severity: "critical" | "high" | "medium" | "low";
                        title: string;
                        topic: string;
                        unlisted?: {
                            count: number;
                            digest: unknown;
                            file: string;
                        };
                        uses: {
                            control: string;
                            framework: string;
                            rationale: string;
                            /** @enum {string} */
                            strength: "direct" | "partial" | "supporting";
                            title: string;
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    downloadPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The container. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    downloadDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document, in canonical JSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packEvidence: {
        parameters: {
            query?: {
                account?: string;
                gaps?: string;
                kind?: string;
                limit?: number;
                offset?: number;
                region?: string;
            };
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facets: {
                            accounts: {
                                [key: string]: number;
                            };
                            gaps: number;
                            kinds: {
                                count: number;
                                kind: string;
                                title: string;
                            }[];
                            regions: {
                                [key: string]: number;
                            };
                        };
                        offset: number;
                        records: {
                            account: string;
                            calls: number;
                            collectedAt: string;
                            digest: unknown;
                            file: string;
                            gaps: number;
                            kind: string;
                            population: {
                                count: number;
                                countedBy: string;
                                reconciledWith: {
                                    count: number;
                                    missing: string[];
                                    source: string;
                                } | null;
                            } | null;
                            region: string;
                            sample: {
                                /** @enum {string} */
                                method: "all" | "random";
                                seed: string | null;
                                size: number;
                            } | null;
                            /** @enum {string} */
                            source: "system" | "log" | "document";
                            title: string;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    getEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest: string;
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, in canonical JSON: its SHA-256 is the digest. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packCalls: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                digest: string;
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calls: {
                            account: string;
                            answer: {
                                /** @enum {string} */
                                kind: "object" | "array" | "text" | "other";
                                name: string;
                                size: number;
                                value?: unknown;
                            } | null;
                            attempts: number | null;
                            bodies: {
                                bytes: number;
                                digest: string;
                            }[];
                            bytes: number;
                            digest: string;
                            durationMs: number;
                            error: {
                                message: string;
                                name: string;
                                status: number | null;
                            } | null;
                            input: {
                                /** @enum {string} */
                                kind: "object" | "array" | "text" | "other";
                                name: string;
                                size: number;
                                value?: unknown;
                            };
                            operation: string;
                            region: string;
                            requestId: string | null;
                            service: string;
                            startedAt: string;
                        }[];
                        missing: string[];
                        offset: number;
                        total: number;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest: string;
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: string;
                        bytes: number;
                        calls: number;
                        cited: {
                            check: string;
                            items: number;
                            title: string;
                        }[];
                        collectedAt: string;
                        collectedBy: {
                            principal: string;
                            tool: string;
                            version: string;
                        };
                        digest: unknown;
                        file: string;
                        gaps: {
                            action: string;
                            code: string;
                            /** @enum {string} */
                            kind: "region-disabled" | "unavailable-region" | "not-enabled" | "not-found" | "throttled" | "denied" | "malformed";
                            region: string;
                            resource: string | null;
                        }[];
                        kind: string;
                        operations: string[];
                        part: {
                            number: number;
                            of: number;
                        } | null;
                        period: {
                            from: string;
                            to: string;
                        };
                        population: {
                            count: number;
                            countedBy: string;
                            reconciledWith: {
                                count: number;
                                missing: string[];
                                source: string;
                            } | null;
                        } | null;
                        principal: string;
                        region: string;
                        sample: {
                            /** @enum {string} */
                            method: "all" | "random";
                            seed: string | null;
                            size: number;
                        } | null;
                        /** @enum {string} */
                        source: "system" | "log" | "document";
                        title: string;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packTree: {
        parameters: {
            query?: {
                call?: string;
                limit?: number;
                of?: "body" | "input" | "answer";
                offset?: number;
                path?: string;
            };
            header?: never;
            path: {
                digest: string;
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            /** @enum {string} */
                            kind: "object" | "array" | "text" | "other";
                            name: string;
                            size: number;
                            value?: unknown;
                        }[];
                        /** @enum {string} */
                        kind: "object" | "array" | "text" | "other";
                        name: string;
                        offset: number;
                        size: number;
                        value?: unknown;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    exportPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                form: "oscal" | "ocsf" | "mlbom" | "openlineage" | "xlsx" | "csv" | "ndjson" | "bagit";
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bytes: number;
                        container: {
                            bytes: number;
                            name: string;
                            sha256: string;
                        };
                        document: {
                            bytes: number;
                            name: string;
                            sha256: string;
                        };
                        files: number;
                        statement: {
                            bytes: number;
                            name: string;
                            sha256: string;
                        } | null;
                        volumes: {
                            bytes: number;
                            name: string;
                            sha256: string;
                            volume: number;
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packFramework: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework: string;
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        controls: {
                            accepted: number;
                            cadence: string | null;
                            /** @enum {string} */
                            conclusion: "exceptions-noted" | "incomplete" | "inherited" | "manual" | "not-applicable" | "needs-review" | "no-exceptions-noted";
                            counts: {
                                fail: number;
                                "not-applicable": number;
                                pass: number;
                                unknown: number;
                            };
                            decision: {
                                by: string;
                                /** @enum {string} */
                                decision: "not-applicable" | "implemented" | "alternative" | "not-reasonable" | "applicable";
                                implementation: ("implemented" | "partly" | "planned") | null;
                                measure: string | null;
                                on: string;
                                reason: string;
                            } | null;
                            documents: string[];
                            edges: {
                                check: string;
                                elsewhere: string[];
                                /** @enum {string} */
                                outcome: "pass" | "fail" | "unknown" | "not-applicable";
                                rationale: string;
                                remains: string | null;
                                /** @enum {string} */
                                strength: "direct" | "partial" | "supporting";
                            }[];
                            /** @enum {string} */
                            evidenceClass: "direct" | "partial" | "context" | "inherited" | "none";
                            family: string;
                            id: string;
                            instances: number | null;
                            obligation: string;
                            reason: string;
                            remains: string[];
                            /** @enum {string} */
                            responsibility: "aws" | "shared" | "customer";
                            review: null;
                            sources: string[];
                            text: string | null;
                            title: string;
                        }[];
                        counts: {
                            [key: string]: number;
                        };
                        /** @enum {string} */
                        id: "hipaa" | "pci-dss" | "iso-27001" | "ai";
                        mappingVersion: string;
                        notice: string;
                        onlyElsewhere: {
                            check: string;
                            control: string;
                            reason: string;
                            rules: string[];
                        }[];
                        providerReport: {
                            evidence: unknown[];
                            found: string[];
                            title: string;
                        } | null;
                        title: string;
                        version: string;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packControl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                control: string;
                framework: string;
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: {
                            id: string;
                            title: string;
                        } | null;
                        before: {
                            id: string;
                            title: string;
                        } | null;
                        checks: {
                            code: string;
                            counts: {
                                fail: number;
                                "not-applicable": number;
                                pass: number;
                                unknown: number;
                            };
                            failureTitle: string;
                            id: string;
                            needs: string[];
                            /** @enum {string} */
                            outcome: "pass" | "fail" | "unknown" | "not-applicable";
                            procedure: string;
                            rationale: string;
                            remediation: string;
                            sampled?: {
                                kinds: {
                                    drawn: number;
                                    isNamedBy: boolean;
                                    kind: string;
                                    of: number;
                                    title: string;
                                }[];
                                text: string;
                            };
                            /** @enum {string} */
                            severity: "critical" | "high" | "medium" | "low";
                            title: string;
                            topic: string;
                        }[];
                        control: {
                            accepted: number;
                            cadence: string | null;
                            /** @enum {string} */
                            conclusion: "exceptions-noted" | "incomplete" | "inherited" | "manual" | "not-applicable" | "needs-review" | "no-exceptions-noted";
                            counts: {
                                fail: number;
                                "not-applicable": number;
                                pass: number;
                                unknown: number;
                            };
                            decision: {
                                by: string;
                                /** @enum {string} */
                                decision: "not-applicable" | "implemented" | "alternative" | "not-reasonable" | "applicable";
                                implementation: ("implemented" | "partly" | "planned") | null;
                                measure: string | null;
                                on: string;
                                reason: string;
                            } | null;
                            documents: string[];
                            edges: {
                                check: string;
                                elsewhere: string[];
                                /** @enum {string} */
                                outcome: "pass" | "fail" | "unknown" | "not-applicable";
                                rationale: string;
                                remains: string | null;
                                /** @enum {string} */
                                strength: "direct" | "partial" | "supporting";
                            }[];
                            /** @enum {string} */
                            evidenceClass: "direct" | "partial" | "context" | "inherited" | "none";
                            family: string;
                            id: string;
                            instances: number | null;
                            obligation: string;
                            reason: string;
                            remains: string[];
                            /** @enum {string} */
                            responsibility: "aws" | "shared" | "customer";
                            review: null;
                            sources: string[];
                            text: string | null;
                            title: string;
                        };
                        documents: {
                            bytes: number;
                            controls: {
                                control: string;
                                framework: string;
                            }[];
                            date: string;
                            digest: unknown;
                            embedded: boolean;
                            owner: string;
                            path: string;
                            /** @enum {string} */
                            standing: "current" | "expired" | "not-yet";
                            term: {
                                /** Format: date-time */
                                acceptedAt: string;
                                acceptedBy: string;
                                arn: string | null;
                                digest: unknown;
                                tokenDigest: unknown;
                            } | null;
                            title: string;
                            validUntil: string | null;
                        }[];
                        framework: {
                            /** @enum {string} */
                            id: "hipaa" | "pci-dss" | "iso-27001" | "ai";
                            notice: string;
                            title: string;
                            version: string;
                        };
                        onlyElsewhere: {
                            check: string;
                            control: string;
                            reason: string;
                            rules: string[];
                        }[];
                        populations: {
                            account: string;
                            digests: string[];
                            gaps: number;
                            kind: string;
                            population: {
                                count: number;
                                countedBy: string;
                                reconciledWith: {
                                    count: number;
                                    missing: string[];
                                    source: string;
                                } | null;
                            } | null;
                            region: string;
                            sample: {
                                /** @enum {string} */
                                method: "all" | "random";
                                seed: string | null;
                                size: number;
                            } | null;
                            /** @enum {string} */
                            source: "system" | "log" | "document";
                            title: string;
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packItems: {
        parameters: {
            query?: {
                account?: string;
                checks?: string;
                descending?: string;
                evidence?: string;
                limit?: number;
                offset?: number;
                order?: "listed" | "outcome" | "resource" | "place" | "since" | "severity";
                outcomes?: string;
                region?: string;
                severities?: string;
                text?: string;
            };
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facets: {
                            accounts: {
                                [key: string]: number;
                            };
                            outcomes: {
                                [key: string]: number;
                            };
                            regions: {
                                [key: string]: number;
                            };
                            severities: {
                                [key: string]: number;
                            };
                        };
                        items: {
                            accepted: {
                                by: string;
                                expires: string;
                                on: string;
                                reason: string;
                                /** @enum {string} */
                                standing: "current" | "expired" | "not-yet";
                            } | null;
                            account: string;
                            /** @enum {string} */
                            basis: "period" | "collection";
                            check: string;
                            evidence: unknown[];
                            index: number;
                            intervals: {
                                cause: {
                                    account: string;
                                    at: string;
                                    event: string;
                                    eventId: string;
                                    person: string | null;
                                    region: string;
                                    role: string | null;
                                    /** @enum {string} */
                                    strength: "certain" | "policy" | "weak" | "none";
                                } | null;
                                end: {
                                    account: string;
                                    at: string;
                                    event: string;
                                    eventId: string;
                                    person: string | null;
                                    region: string;
                                    role: string | null;
                                    /** @enum {string} */
                                    strength: "certain" | "policy" | "weak" | "none";
                                } | null;
                                from: string;
                                to: string;
                            }[];
                            /** @enum {string} */
                            outcome: "pass" | "fail" | "unknown" | "not-applicable";
                            reason: string;
                            region: string;
                            resource: string;
                            /** @enum {string} */
                            severity: "critical" | "high" | "medium" | "low";
                            title: string;
                        }[];
                        offset: number;
                        total: number;
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acceptances: {
                            account: string | null;
                            by: string;
                            check: string;
                            expires: string;
                            items: number;
                            on: string;
                            reason: string;
                            resource: string;
                            /** @enum {string} */
                            standing: "current" | "expired" | "not-yet";
                        }[];
                        changes?: {
                            checks: {
                                came: string[];
                                changed: {
                                    fields: string[];
                                    id: string;
                                }[];
                                gone: string[];
                            };
                            controls: {
                                after: ("exceptions-noted" | "incomplete" | "inherited" | "manual" | "not-applicable" | "needs-review" | "no-exceptions-noted") | null;
                                because: string[];
                                before: ("exceptions-noted" | "incomplete" | "inherited" | "manual" | "not-applicable" | "needs-review" | "no-exceptions-noted") | null;
                                control: string;
                                /** @enum {string} */
                                direction: "worse" | "unclear" | "better";
                                framework: string;
                                /** @enum {string} */
                                mapping: "cause" | "possible" | "none";
                                title: string;
                            }[];
                            counts: {
                                controls: {
                                    better: number;
                                    unclear: number;
                                    worse: number;
                                };
                                exceptions: {
                                    changed: number;
                                    closed: number;
                                    new: number;
                                    unchanged: number;
                                    unjudged: number;
                                };
                            };
                            exceptions: {
                                changed: {
                                    /** @enum {string} */
                                    acceptance: "none" | "came" | "expired" | "withdrawn" | "changed";
                                    account: string;
                                    after: string;
                                    before: string;
                                    check: string;
                                    region: string;
                                    resource: string;
                                    /** @enum {string} */
                                    severity: "critical" | "high" | "medium" | "low";
                                    title: string;
                                }[];
                                closed: {
                                    account: string;
                                    check: string;
                                    /** @enum {string} */
                                    is: "fail" | "unknown" | "pass" | "not-applicable" | "absent" | "not-seen" | "not-listed" | "not-in-scope" | "no-check";
                                    reason: string;
                                    region: string;
                                    resource: string;
                                    /** @enum {string} */
                                    severity: "critical" | "high" | "medium" | "low";
                                    title: string;
                                }[];
                                new: {
                                    account: string;
                                    check: string;
                                    reason: string;
                                    region: string;
                                    resource: string;
                                    /** @enum {string} */
                                    severity: "critical" | "high" | "medium" | "low";
                                    title: string;
                                    /** @enum {string} */
                                    was: "fail" | "unknown" | "pass" | "not-applicable" | "absent" | "not-seen" | "not-listed" | "not-in-scope" | "no-check";
                                }[];
                                unjudged: {
                                    account: string;
                                    check: string;
                                    /** @enum {string} */
                                    is: "fail" | "unknown" | "pass" | "not-applicable" | "absent" | "not-seen" | "not-listed" | "not-in-scope" | "no-check";
                                    reason: string;
                                    region: string;
                                    resource: string;
                                    /** @enum {string} */
                                    severity: "critical" | "high" | "medium" | "low";
                                    title: string;
                                }[];
                            };
                            period: {
                                common: {
                                    from: string;
                                    to: string;
                                } | null;
                                hole: {
                                    from: string;
                                    to: string;
                                } | null;
                                /** @enum {string} */
                                relation: "adjacent" | "hole" | "overlap" | "same" | "earlier";
                            };
                            previous: {
                                generatedAt: string;
                                id: string;
                                organization: string;
                                period: {
                                    from: string;
                                    to: string;
                                };
                                toolVersion: string;
                            };
                            scope: {
                                frameworks: {
                                    came: string[];
                                    gone: string[];
                                };
                                places: {
                                    came: string[];
                                    gone: string[];
                                };
                            };
                            versions: {
                                after: string;
                                before: string;
                                id: string;
                                /** @enum {string} */
                                what: "tool" | "catalog" | "mapping";
                            }[];
                            warnings: string[];
                        } | null;
                        checks: {
                            counts: {
                                fail: number;
                                "not-applicable": number;
                                pass: number;
                                unknown: number;
                            };
                            failureTitle: string;
                            id: string;
                            /** @enum {string} */
                            outcome: "pass" | "fail" | "unknown" | "not-applicable";
                            /** @enum {string} */
                            severity: "critical" | "high" | "medium" | "low";
                            title: string;
                            topic: string;
                        }[];
                        decisions: {
                            by: string;
                            control: string;
                            /** @enum {string} */
                            decision: "not-applicable" | "implemented" | "alternative" | "not-reasonable" | "applicable";
                            framework: string;
                            implementation: ("implemented" | "partly" | "planned") | null;
                            measure: string | null;
                            on: string;
                            reason: string;
                        }[];
                        documents: {
                            bytes: number;
                            controls: {
                                control: string;
                                framework: string;
                            }[];
                            date: string;
                            digest: unknown;
                            embedded: boolean;
                            owner: string;
                            path: string;
                            /** @enum {string} */
                            standing: "current" | "expired" | "not-yet";
                            term: {
                                /** Format: date-time */
                                acceptedAt: string;
                                acceptedBy: string;
                                arn: string | null;
                                digest: unknown;
                                tokenDigest: unknown;
                            } | null;
                            title: string;
                            validUntil: string | null;
                        }[];
                        frameworks: {
                            counts: {
                                [key: string]: number;
                            };
                            /** @enum {string} */
                            id: "hipaa" | "pci-dss" | "iso-27001" | "ai";
                            mappingVersion: string;
                            notice: string;
                            providerReport: {
                                evidence: unknown[];
                                found: string[];
                                title: string;
                            } | null;
                            title: string;
                            version: string;
                        }[];
                        gaps: {
                            account: string;
                            action: string;
                            code: string;
                            evidence: unknown;
                            /** @enum {string} */
                            kind: "region-disabled" | "unavailable-region" | "not-enabled" | "not-found" | "throttled" | "denied" | "malformed";
                            kindId: string;
                            region: string;
                            resource: string | null;
                        }[];
                        generatedAt: string;
                        id: string;
                        limits: string[];
                        lineage: {
                            account: string;
                            breaks: number;
                            endpoint: string;
                            region: string;
                        }[];
                        notices: string[];
                        organization: string;
                        period: {
                            from: string;
                            to: string;
                        };
                        previous: unknown | null;
                        reconciliation: {
                            account: string;
                            counts: {
                                list: number;
                                log: number;
                            } | null;
                            evidence: unknown[];
                            kindId: string;
                            madeByService: {
                                arn: string;
                                createdAt: string;
                                reason: string;
                            }[];
                            notCompared: string | null;
                            notInList: {
                                arn: string;
                                at: string;
                                eventId: string;
                            }[];
                            notInLog: {
                                arn: string;
                                createdAt: string;
                            }[];
                            region: string;
                            removed: {
                                arn: string;
                                at: string;
                                eventId: string;
                            }[];
                            what: string;
                        }[];
                        retention: {
                            frameworks: {
                                /** @enum {string} */
                                framework: "hipaa" | "pci-dss" | "iso-27001" | "ai";
                                years: number;
                            }[];
                            /** @enum {string} */
                            lock: "compliance" | "none";
                            years: number | null;
                        };
                        /** @enum {string} */
                        schema: "https://exhibit.dev/schema/pack/v1";
                        scope: {
                            accounts: {
                                id: string;
                                name: string | null;
                                regions: string[];
                            }[];
                            exclusions: string[];
                            resources: {
                                count: number | null;
                                kind: string;
                                title: string;
                                uncounted: number;
                            }[];
                        };
                        summary: {
                            accepted: number;
                            calls: number;
                            checks: {
                                fail: number;
                                "not-applicable": number;
                                pass: number;
                                unknown: number;
                            };
                            evidence: number;
                            gaps: number;
                            items: {
                                fail: number;
                                "not-applicable": number;
                                pass: number;
                                unknown: number;
                            };
                        };
                        tool: {
                            /** @enum {string} */
                            name: "exhibit";
                            version: string;
                        };
                        trail: {
                            account: string;
                            attributed: number;
                            changes: number;
                            engine: string;
                            evidence: unknown;
                            files: number;
                            /** @enum {string} */
                            integrity: "proven" | "broken" | "not-validated";
                            integrityReason: string | null;
                            location: string;
                            proof: {
                                digests: number;
                                evidence: unknown;
                                findings: number;
                                keys: number;
                                logs: number;
                                validated: {
                                    from: string;
                                    to: string;
                                };
                            } | null;
                            records: number;
                            region: string;
                        }[];
                        transcript: {
                            bodies: number;
                            calls: number;
                            digest: unknown;
                            file: string;
                        };
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
                volume: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The volume. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    downloadStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bundle. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The range of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description It is the one that you have. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The range lies behind the end. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    packVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string;
                        holds: boolean;
                        /** @enum {string} */
                        of: "pack" | "case";
                        steps: {
                            detail: string;
                            id: string;
                            /** @enum {string} */
                            outcome: "passed" | "failed" | "not-checked";
                            title: string;
                        }[];
                        /** @enum {string} */
                        trusted: "uploaded" | "house";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runs: {
                            endedAt: string | null;
                            failure: {
                                code: string;
                                message: string;
                            } | null;
                            id: string;
                            order: {
                                accounts?: string[];
                                /** @enum {boolean} */
                                first?: true;
                                frameworks?: ("hipaa" | "pci-dss" | "iso-27001" | "ai")[];
                                period: {
                                    /** Format: date-time */
                                    from: string;
                                    /** Format: date-time */
                                    to: string;
                                };
                                /** @default null */
                                previous: unknown | null;
                                /** @default 5 */
                                priority: number;
                            };
                            /** Format: date-time */
                            orderedAt: string;
                            orderedBy: string;
                            pack: {
                                bundleName: string;
                                id: string;
                                name: string;
                            } | null;
                            progress: {
                                /** @default null */
                                bytesScanned: number | null;
                                calls: number;
                                evidence: number;
                                gaps: number;
                                /** @enum {string} */
                                stage: "waiting" | "collecting" | "assessing" | "rendering" | "signing" | "storing" | "ended";
                                tasks: number;
                                tasksDone: number;
                                /** @default null */
                                throttles: number | null;
                            };
                            /** @enum {string} */
                            schema: "https://exhibit.dev/schema/run-record/v1";
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "finished" | "failed" | "canceled";
                        }[];
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    orderRun: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accounts?: string[];
                    /** @enum {boolean} */
                    first?: true;
                    frameworks?: ("hipaa" | "pci-dss" | "iso-27001" | "ai")[];
                    period: {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    };
                    /** @default null */
                    previous?: string | null;
                    /** @default 5 */
                    priority?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endedAt: string | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        id: string;
                        order: {
                            accounts?: string[];
                            /** @enum {boolean} */
                            first?: true;
                            frameworks?: ("hipaa" | "pci-dss" | "iso-27001" | "ai")[];
                            period: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                            };
                            /** @default null */
                            previous: unknown | null;
                            /** @default 5 */
                            priority: number;
                        };
                        /** Format: date-time */
                        orderedAt: string;
                        orderedBy: string;
                        pack: {
                            bundleName: string;
                            id: string;
                            name: string;
                        } | null;
                        progress: {
                            /** @default null */
                            bytesScanned: number | null;
                            calls: number;
                            evidence: number;
                            gaps: number;
                            /** @enum {string} */
                            stage: "waiting" | "collecting" | "assessing" | "rendering" | "signing" | "storing" | "ended";
                            tasks: number;
                            tasksDone: number;
                            /** @default null */
                            throttles: number | null;
                        };
                        /** @enum {string} */
                        schema: "https://exhibit.dev/schema/run-record/v1";
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "waiting" | "running" | "finished" | "failed" | "canceled";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is of another media type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endedAt: string | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        id: string;
                        order: {
                            accounts?: string[];
                            /** @enum {boolean} */
                            first?: true;
                            frameworks?: ("hipaa" | "pci-dss" | "iso-27001" | "ai")[];
                            period: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                            };
                            /** @default null */
                            previous: unknown | null;
                            /** @default 5 */
                            priority: number;
                        };
                        /** Format: date-time */
                        orderedAt: string;
                        orderedBy: string;
                        pack: {
                            bundleName: string;
                            id: string;
                            name: string;
                        } | null;
                        progress: {
                            /** @default null */
                            bytesScanned: number | null;
                            calls: number;
                            evidence: number;
                            gaps: number;
                            /** @enum {string} */
                            stage: "waiting" | "collecting" | "assessing" | "rendering" | "signing" | "storing" | "ended";
                            tasks: number;
                            tasksDone: number;
                            /** @default null */
                            throttles: number | null;
                        };
                        /** @enum {string} */
                        schema: "https://exhibit.dev/schema/run-record/v1";
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "waiting" | "running" | "finished" | "failed" | "canceled";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endedAt: string | null;
                        failure: {
                            code: string;
                            message: string;
                        } | null;
                        id: string;
                        order: {
                            accounts?: string[];
                            /** @enum {boolean} */
                            first?: true;
                            frameworks?: ("hipaa" | "pci-dss" | "iso-27001" | "ai")[];
                            period: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                            };
                            /** @default null */
                            previous: unknown | null;
                            /** @default 5 */
                            priority: number;
                        };
                        /** Format: date-time */
                        orderedAt: string;
                        orderedBy: string;
                        pack: {
                            bundleName: string;
                            id: string;
                            name: string;
                        } | null;
                        progress: {
                            /** @default null */
                            bytesScanned: number | null;
                            calls: number;
                            evidence: number;
                            gaps: number;
                            /** @enum {string} */
                            stage: "waiting" | "collecting" | "assessing" | "rendering" | "signing" | "storing" | "ended";
                            tasks: number;
                            tasksDone: number;
                            /** @default null */
                            throttles: number | null;
                        };
                        /** @enum {string} */
                        schema: "https://exhibit.dev/schema/run-record/v1";
                        startedAt: string | null;
                        /** @enum {string} */
                        state: "waiting" | "running" | "finished" | "failed" | "canceled";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is of another media type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    followRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events named run with the record as JSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description There is none, or none that you may know of. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
    verifyPack: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description The container, a .zip. */
                    pack: unknown;
                    /** @description The .sigstore.json beside it. */
                    statement?: unknown;
                    /**
                     * Format: binary
                     * @description Root certificate, PEM; else that of this house.
                     */
                    trust?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holds: boolean;
                        /** @enum {string} */
                        of: "pack" | "case";
                        steps: {
                            detail: string;
                            id: string;
                            /** @enum {string} */
                            outcome: "passed" | "failed" | "not-checked";
                            title: string;
                        }[];
                        /** @enum {string} */
                        trusted: "uploaded" | "house";
                    };
                };
            };
            /** @description The request is not of the form that is described here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description No token, or one that does not hold. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The role may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The body is of another media type. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The Host header names another server. */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description It cannot be done with this configuration or these bytes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description A bug or a broken store; the log of the server says which. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
            /** @description The store, the access log or the issuer of tokens cannot be reached, or others are first. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        code: string;
                        detail: string;
                        errors?: {
                            field: string;
                            message: string;
                        }[];
                        request: string;
                        status: number;
                        title: string;
                        /** @enum {string} */
                        type: "about:blank";
                    };
                };
            };
        };
    };
}
